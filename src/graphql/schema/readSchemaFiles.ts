import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, parse, Source } from 'graphql';

const folder = fileURLToPath(new URL('../../../schema/', import.meta.url));

/** Rotunda's own SDL, one document per domain. */
export function readSchemaFiles(): DocumentNode[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => parse(new Source(readFileSync(folder + name, 'utf8'), name)));
}
