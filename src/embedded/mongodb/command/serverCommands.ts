import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Binary } from 'bson';
import { newDocument } from '../bson/newDocument.js';
import { maxDocumentBytes, maxMessageBytes, maxWriteBatchSize } from '../limits.js';
import { emulatedVersion, maxWireVersion, serverName } from '../serverName.js';
import type { Command, CommandReply, CommandTable } from './command.js';

const sessionMinutes = 30;

/** The commands by which clients get to know the server, and its sessions. */
export const serverCommands: CommandTable = {
  hello: (_, context) => hello('isWritablePrimary', context),
  isMaster: (_, context) => hello('ismaster', context),
  ismaster: (_, context) => hello('ismaster', context),
  ping: nothing,
  buildInfo,
  buildinfo: buildInfo,
  hostInfo: () => ({
    fields: newDocument({ system: newDocument({ hostname: hostname() }), server: serverName }),
  }),
  whatsmyuri: (_, { connectionId }) => ({
    fields: newDocument({ you: `127.0.0.1:${connectionId}` }),
  }),
  connectionStatus: () => ({
    fields: newDocument({
      authInfo: newDocument({ authenticatedUsers: [], authenticatedUserRoles: [] }),
    }),
  }),
  getCmdLineOpts: () => ({ fields: newDocument({ argv: [serverName], parsed: newDocument() }) }),
  getLog: (reader) => {
    const log = reader.string('getLog') === 'startupWarnings' ? [serverName] : [];
    return { fields: newDocument({ totalLinesWritten: log.length, log }) };
  },
  startSession: () => ({
    fields: newDocument({
      id: newDocument({
        id: new Binary(Buffer.from(randomUUID().replaceAll('-', ''), 'hex'), 4),
      }),
      timeoutMinutes: sessionMinutes,
    }),
  }),
  endSessions: nothing,
  refreshSessions: nothing,
  killSessions: nothing,
  logout: nothing,
};

function nothing(): CommandReply {
  return { fields: newDocument() };
}

/** No replica set is announced, so that drivers do not retry writes; and no topology version to await. */
function hello(flag: string, { now, connectionId }: Parameters<Command>[1]): CommandReply {
  return {
    fields: newDocument({
      helloOk: true,
      [flag]: true,
      maxBsonObjectSize: maxDocumentBytes,
      maxMessageSizeBytes: maxMessageBytes,
      maxWriteBatchSize,
      localTime: now,
      logicalSessionTimeoutMinutes: sessionMinutes,
      connectionId,
      minWireVersion: 0,
      maxWireVersion,
      readOnly: false,
      server: serverName,
    }),
  };
}

function buildInfo(): CommandReply {
  return {
    fields: newDocument({
      version: emulatedVersion.join('.'),
      versionArray: [...emulatedVersion, 0],
      gitVersion: 'none',
      modules: [],
      bits: 64,
      debug: false,
      maxBsonObjectSize: maxDocumentBytes,
      server: serverName,
    }),
  };
}
