import { toCsvLine } from '../../lib/toCsvLine.js';
import type { ExportedLink } from './ExportedLink.js';

const COLUMNS = ['source', 'recordId', 'customerId', 'linkedBy', 'linkedAt', 'score'] as const;
/** Characters that are written at once. */
const PIECE = 65_536;

/** Links as the text of a file, in pieces: CSV with a head (RFC 4180), or a JSON object per line. */
export async function* formatLinks(
  links: AsyncIterable<ExportedLink>,
  format: 'csv' | 'ndjson',
): AsyncIterable<string> {
  let piece = format === 'csv' ? toCsvLine(COLUMNS) : '';
  for await (const link of links) {
    piece +=
      format === 'csv'
        ? toCsvLine(COLUMNS.map((column) => link[column]))
        : `${JSON.stringify(link)}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
