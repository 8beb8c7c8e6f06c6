import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';

const readLevels = new Set<BsonValue | undefined>([undefined, 'local', 'available', 'majority']);

const knownLevels = new Set<BsonValue>([
  'local',
  'available',
  'majority',
  'linearizable',
  'snapshot',
]);

/** Refuses what a stand-alone server cannot promise: transactions, snapshots, other writers. */
export function checkConcerns(command: BsonDocument): void {
  if ('startTransaction' in command || 'autocommit' in command) {
    throw new CommandError(
      115,
      "transactions are not supported by Rotunda's embedded MongoDB stand-in, which is no replica set",
    );
  }
  if ('txnNumber' in command) {
    throw new CommandError(
      20,
      'Transaction numbers are only allowed on a replica set member or mongos',
    );
  }
  checkReadConcern(command.readConcern);
  checkWriteConcern(command.writeConcern);
}

function checkReadConcern(concern: BsonValue | undefined): void {
  if (concern === undefined) return;
  const fields: BsonDocument = isDocument(concern) ? concern : {};
  const { level, ...others } = fields;
  if (level !== undefined && !knownLevels.has(level)) {
    throw new CommandError(9, `readConcern.level '${level}' is not valid`);
  }
  if (!readLevels.has(level) || Object.keys(others).length > 0) {
    throw notImplemented(`the read concern ${level ?? Object.keys(others).join()}`);
  }
}

function checkWriteConcern(concern: BsonValue | undefined): void {
  if (!isDocument(concern)) return;
  const { w } = concern;
  if (w === undefined || w === 'majority' || w === 0 || w === 1) return;
  throw new CommandError(
    2,
    typeof w === 'number'
      ? "cannot use 'w' > 1 when a host is not replicated"
      : `cannot use non-majority 'w' mode ${w} when a host is not a member of a replica set`,
  );
}
