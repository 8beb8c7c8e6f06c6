import { z } from 'zod';
import { isPlainObject } from '../lib/isPlainObject.js';
import { parseJson } from '../lib/parseJson.js';

const EXPECTED =
  'expected JSON with documents by their ids, as the compilers of GraphQL clients write it';

/** The operations of a company's clients, by id: what graphql-codegen and Relay write, or a manifest of Apollo. */
export const operationsShape = z
  .string()
  .transform((text, context): ReadonlyMap<string, string> => {
    const entries = entriesOf(text);
    if (entries === undefined) context.addIssue({ code: 'custom', message: EXPECTED });
    return new Map(entries?.map(([id, document]) => [id.replace(/^sha256:/, ''), document]));
  });

function entriesOf(text: string): [string, string][] | undefined {
  const read = parseJson(text);
  if (!isPlainObject(read)) return undefined;
  const { operations } = read;
  const entries = Array.isArray(operations)
    ? operations.map((one): unknown[] => [Object(one).id, Object(one).body])
    : Object.entries(read);
  const isSound = entries.every((entry) => entry.every((part) => typeof part === 'string'));
  return isSound ? (entries as [string, string][]) : undefined;
}
