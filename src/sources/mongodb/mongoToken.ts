import { EJSON } from 'bson';

/** A position in MongoDB's own types: the dating value and the key. */
export interface MongoPosition {
  readonly time: unknown;
  readonly key: unknown;
}

/** Writes a position as a text that keeps the types of BSON. */
export function writeToken({ time, key }: MongoPosition): string {
  return EJSON.stringify([time ?? null, key], { relaxed: false });
}

/** Reads such a text. */
export function readToken(token: string): MongoPosition {
  const [time, key] = EJSON.parse(token, { relaxed: false }) as [unknown, unknown];
  return { time, key };
}
