import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The very types that Rotunda serves, so that all are sent the same operations. */
export const typeDefs = readFileSync(
  fileURLToPath(new URL('../../../src/generated/schema.graphql', import.meta.url)),
  'utf8',
);
