import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IdentityStores } from '../../src/identity/IdentityStores.js';
import { type ImportOutcome, importClusters } from '../../src/identity/imports/importClusters.js';

/** Imports a text of CSV under a name, by way of a file. */
export async function importRows(
  stores: IdentityStores,
  name: string,
  text: string,
  options: { readonly stopAfterBatch?: boolean } = {},
): Promise<ImportOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'rotunda-import-'));
  const path = join(folder, name);
  writeFileSync(path, text);
  const file = { path, format: 'csv', columns: {}, renames: {} } as const;
  // A file that is written anew at another moment is another file.
  utimesSync(path, 0, 0);
  const stopping = new AbortController();
  const onRead = () => (options.stopAfterBatch ? stopping.abort() : undefined);
  const observer = { onRead, onLinking() {} };
  try {
    return await importClusters(stores, ['shop', 'crm'], name, file, stopping.signal, observer);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
