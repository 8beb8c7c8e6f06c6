import type { BsonDocument } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { maxWriteBatchSize } from '../limits.js';

/** Runs the statements of a write command and collects their errors; ordered ones end at the first. */
export function runStatements<Statement>(
  statements: readonly Statement[],
  isOrdered: boolean,
  run: (statement: Statement, index: number) => void,
): BsonDocument[] {
  if (statements.length === 0 || statements.length > maxWriteBatchSize) {
    throw new CommandError(
      16,
      `Write batch sizes must be between 1 and ${maxWriteBatchSize}. Got ${statements.length} operations.`,
    );
  }
  const errors: BsonDocument[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      errors.push(describeError(error, index));
      if (isOrdered) break;
    }
  }
  return errors;
}

function describeError({ code, message, details }: CommandError, index: number): BsonDocument {
  return Object.assign(newDocument({ index, code, errmsg: message }), details);
}
