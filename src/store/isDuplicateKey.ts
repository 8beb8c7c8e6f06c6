import { MongoServerError } from 'mongodb';

const DUPLICATE_KEY = 11_000;

/** Whether the store refused a document because its key is there already. */
export function isDuplicateKey(error: unknown): error is MongoServerError {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}
