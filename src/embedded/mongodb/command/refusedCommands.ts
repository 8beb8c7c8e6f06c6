import { CommandError } from '../commandError.js';
import type { Command, CommandTable } from './command.js';

const names = [
  'abortTransaction',
  'applyOps',
  'bulkWrite',
  'cloneCollectionAsCapped',
  'collMod',
  'commitTransaction',
  'compact',
  'convertToCapped',
  'createSearchIndexes',
  'createUser',
  'currentOp',
  'explain',
  'fsync',
  'geoSearch',
  'getParameter',
  'group',
  'killOp',
  'mapReduce',
  'mapreduce',
  'planCacheClear',
  'profile',
  'reIndex',
  'renameCollection',
  'replSetGetStatus',
  'replSetInitiate',
  'saslContinue',
  'saslStart',
  'serverStatus',
  'setParameter',
  'top',
  'usersInfo',
  'validate',
];

/** The commands of a real MongoDB that this server knows of and does not have. */
export const refusedCommands: CommandTable = Object.fromEntries(
  names.map((name): [string, Command] => [
    name,
    () => {
      throw new CommandError(
        name.startsWith('sasl') ? 18 : 115,
        `the command ${name} is not supported by Rotunda's embedded MongoDB stand-in; use a real MongoDB (MONGODB_URI) for it`,
      );
    },
  ]),
);
