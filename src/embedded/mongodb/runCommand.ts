import type { BsonDocument } from './bson/bsonValue.js';
import { encodeDocument } from './bson/encodeDocument.js';
import { makeDouble } from './bson/makeDouble.js';
import { newDocument } from './bson/newDocument.js';
import { checkConcerns } from './command/checkConcerns.js';
import type { CommandContext } from './command/command.js';
import { CommandReader } from './command/commandReader.js';
import { commandName, commandTable } from './command/commandTable.js';
import { CommandError } from './commandError.js';
import { encodeCursorReply } from './cursor/encodeCursorReply.js';
import { errorCodeName } from './errorCodeName.js';

/** Runs a command and writes its reply, which for a fault is MongoDB's error reply. */
export function runCommand(
  command: BsonDocument,
  context: Omit<CommandContext, 'database' | 'now'>,
): Uint8Array {
  try {
    return run(command, context);
  } catch (error) {
    return encodeError(error);
  }
}

/** The reply that reports a fault. */
export function encodeError(error: unknown): Uint8Array {
  const fault =
    error instanceof CommandError
      ? error
      : new CommandError(1, `internal error of the embedded server: ${describeFault(error)}`);
  return encodeDocument(
    newDocument({
      ok: makeDouble(0),
      errmsg: fault.message,
      code: fault.code,
      codeName: errorCodeName(fault.code),
      ...fault.details,
    }),
  );
}

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function run(command: BsonDocument, context: Omit<CommandContext, 'database' | 'now'>): Uint8Array {
  const name = commandName(command);
  const runNamed = name === undefined ? undefined : commandTable[name];
  if (name === undefined || runNamed === undefined) {
    throw new CommandError(59, `no such command: '${Object.keys(command)[0] ?? ''}'`);
  }
  if (typeof command.$db !== 'string') throw new CommandError(40414, "the field '$db' is missing");
  checkConcerns(command);
  const reader = new CommandReader(name, command);
  const reply = runNamed(reader, { ...context, database: command.$db, now: new Date() });
  const ok = makeDouble(1);
  return 'cursor' in reply
    ? encodeCursorReply(reply.cursor, { ok })
    : encodeDocument(newDocument({ ...reply.fields, ok }));
}
