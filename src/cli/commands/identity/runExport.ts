import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openIdentity } from '../../../app/identity/openIdentity.js';
import { exportLinks } from '../../../identity/exports/exportLinks.js';
import { formatLinks } from '../../../identity/exports/formatLinks.js';
import { getErrorCode } from '../../../lib/getErrorCode.js';
import { createBar } from '../../createBar.js';
import { planFromFile } from '../../planFromFile.js';
import { writeWhole } from '../../writeWhole.js';

export interface ExportOptions {
  readonly config: string;
  readonly tenant: string;
  readonly out?: string;
  readonly format: 'csv' | 'ndjson';
}

const OWNER_ONLY = 0o600;

/** Writes which record belongs to which customer. */
export async function runExport({ config, tenant, out, format }: ExportOptions): Promise<void> {
  const { stores, close } = openIdentity(await planFromFile(config), tenant);
  const bar = createBar('customers', 'exporting');
  try {
    await write(formatLinks(exportLinks(stores, bar.update), format), out);
  } finally {
    bar.stop();
    await close();
  }
}

async function write(text: AsyncIterable<string>, out: string | undefined): Promise<void> {
  if (out !== undefined) return writeWhole(out, text, OWNER_ONLY);
  await pipeline(Readable.from(text), process.stdout, { end: false }).catch((error) => {
    // Who reads on, such as `head`, may have enough of it.
    if (getErrorCode(error) !== 'EPIPE') throw error;
  });
}
