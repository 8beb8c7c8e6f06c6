import { basename, extname } from 'node:path';
import { openIdentity } from '../../../app/identity/openIdentity.js';
import { RequestError } from '../../../errors/RequestError.js';
import type { ClusterFile } from '../../../identity/imports/ClusterFile.js';
import { type ImportOutcome, importClusters } from '../../../identity/imports/importClusters.js';
import { createBar } from '../../createBar.js';
import { describeLinks } from '../../describeLinks.js';
import { onTermination } from '../../onTermination.js';
import { planFromFile } from '../../planFromFile.js';

export interface ImportOptions {
  readonly config: string;
  readonly tenant: string;
  readonly name?: string;
  readonly format?: 'csv' | 'ndjson';
  readonly sourceColumn?: string;
  readonly recordColumn?: string;
  readonly clusterColumn?: string;
  readonly allOf?: string;
  readonly rename: Readonly<Record<string, string>>;
}

const FORMATS: Readonly<Record<string, ClusterFile['format']>> = {
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

const WRONG_LINES_SHOWN = 20;

/** Links records as a file of clusters says. */
export async function runImport(path: string, options: ImportOptions): Promise<void> {
  const plan = await planFromFile(options.config);
  const name = options.name ?? basename(path);
  const stopping = new AbortController();
  onTermination(() => stopping.abort());
  const file = toFile(path, options);
  const sources = Object.keys(plan.config.sources);
  const { stores, prepare, close } = openIdentity(plan, options.tenant);
  const [reading, linking] = [createBar('bytes', 'reading'), createBar('records')];
  try {
    await prepare();
    const outcome = await importClusters(stores, sources, name, file, stopping.signal, {
      onRead: reading.update,
      onLinking: (step, done, total) => {
        reading.stop();
        linking.update(done, total, step);
      },
    });
    reading.stop();
    linking.stop();
    process.stdout.write(describeImport(name, outcome));
    if (outcome.links === undefined || outcome.reading.wrong > 0) process.exitCode = 1;
  } finally {
    reading.stop();
    linking.stop();
    await close();
  }
}

function toFile(path: string, options: ImportOptions): ClusterFile {
  const { sourceColumn: source, recordColumn: record, clusterColumn: cluster, allOf } = options;
  const format = options.format ?? FORMATS[extname(path).toLowerCase()];
  if (format === undefined) {
    throw new RequestError(
      'BAD_USER_INPUT',
      'Expected a file that ends in .csv, .ndjson or .jsonl, or --format.',
    );
  }
  return {
    path,
    format,
    columns: {
      ...(source === undefined ? {} : { source }),
      ...(record === undefined ? {} : { record }),
      ...(cluster === undefined ? {} : { cluster }),
    },
    ...(allOf === undefined ? {} : { allOf }),
    renames: options.rename,
  };
}

function describeImport(name: string, { reading, links }: ImportOutcome): string {
  const { lines, records, unknown, wrong, wrongLines } = reading;
  const shown = wrongLines.slice(0, WRONG_LINES_SHOWN);
  const text = [
    `${name}: ${lines} lines, ${records} records, ${unknown} of them not known yet: they are linked when a sync or a look-up sees them`,
    ...(wrong === 0 ? [] : [`${wrong} wrong lines were left out:`]),
    ...shown.map(({ line, expected }) => `  line ${line}: expected ${expected}`),
    ...(wrong > shown.length ? [`  and ${wrong - shown.length} more`] : []),
    links === undefined
      ? 'Stopped: nothing is linked by it yet. Run it again to go on.'
      : describeLinks(links),
  ];
  return `${text.join('\n')}\n`;
}
