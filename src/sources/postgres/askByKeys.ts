import type { ReadContext } from '../ReadContext.js';
import { SourceError } from '../SourceError.js';
import { isUntranslatable } from './connection/isUntranslatable.js';
import type { PostgresConnection } from './connection/PostgresConnection.js';
import { fitsType } from './statements/fitsType.js';

/** Types of which we can tell ourselves what can be a key. */
const KNOWN = /^(bigint|uuid|numeric|text|character varying|bpchar|citext)$/;

/**
 * Asks for what belongs to keys that can be of a type. What a word of an enumeration, an address or a
 * day is, and which texts its encoding has, only the server can tell: where it refuses such keys, it is
 * asked which of them.
 */
export async function askByKeys<T>(
  keys: readonly string[],
  type: string,
  server: { readonly connection: PostgresConnection; readonly context: ReadContext },
  ask: (possible: readonly string[]) => Promise<T>,
): Promise<T> {
  const fitting = keys.filter((key) => fitsType(key, type));
  try {
    return await ask(fitting);
  } catch (error) {
    const isKnown = KNOWN.test(type) && !isUntranslatable(error);
    if (isKnown || !isOfQuestion(error)) throw error;
    const possible = await castable(fitting, type, server);
    if (possible.length === fitting.length) throw error;
    return ask(possible);
  }
}

/** The keys that the server can read, found by halves. */
async function castable(
  keys: readonly string[],
  type: string,
  server: { readonly connection: PostgresConnection; readonly context: ReadContext },
): Promise<readonly string[]> {
  try {
    await server.connection.query(`SELECT $1::${type}[]`, [keys], server.context);
    return keys;
  } catch (error) {
    if (!isOfQuestion(error)) throw error;
    if (keys.length <= 1) return [];
    const middle = keys.length >> 1;
    return [
      ...(await castable(keys.slice(0, middle), type, server)),
      ...(await castable(keys.slice(middle), type, server)),
    ];
  }
}

function isOfQuestion(error: unknown): boolean {
  return error instanceof SourceError && error.isOfQuestion;
}
