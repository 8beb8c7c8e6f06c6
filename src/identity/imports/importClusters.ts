import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { RequestError } from '../../errors/RequestError.js';
import { canonicalJson } from '../../lib/canonicalJson.js';
import { getErrorCode } from '../../lib/getErrorCode.js';
import type { ImportProgress, WrongLine } from '../../store/ImportDocument.js';
import type { IdentityHasher } from '../IdentityHasher.js';
import type { IdentityStores } from '../IdentityStores.js';
import type { LinkOutcome } from '../linking/changes/applyClusters.js';
import { type LinkProgress, linkAll } from '../linking/linkAll.js';
import { holdSyncLease } from '../sync/holdSyncLease.js';
import type { ClusterFile } from './ClusterFile.js';
import type { ClusterLine } from './ClusterLine.js';
import { readClusterFile } from './readClusterFile.js';
import { unreadableFile } from './unreadableFile.js';

/** Told of how an import gets on. */
export interface ImportObserver {
  onRead(bytes: number, ofBytes: number): void;
  readonly onLinking: LinkProgress;
}

/** What an import read, and what came of it. */
export interface ImportOutcome {
  readonly reading: ImportProgress;
  /** Undefined where the reading was stopped: it goes on from there when it is begun again. */
  readonly links?: LinkOutcome;
}

const BATCH = 1_000;
const WRONG_LINES_KEPT = 100;

/**
 * Takes in clusters computed elsewhere under a name: they count from the moment at which the file is
 * read to its end, in place of what was imported under the name before. What was interrupted goes on
 * where it was; what was done already is not read again.
 */
export async function importClusters(
  identity: IdentityStores,
  sources: readonly string[],
  name: string,
  file: ClusterFile,
  signal: AbortSignal,
  observer: ImportObserver,
): Promise<ImportOutcome> {
  const { imports, hasher } = identity;
  const fingerprint = await fingerprintOf(file, sources, hasher);
  const { current, pending } = await imports.readings(name);
  let reading = current;
  if (reading?.fingerprint !== fingerprint) {
    const begun = pending?.fingerprint === fingerprint ? pending : freshReading(fingerprint);
    reading = await readOn(identity, sources, name, file, begun, signal, observer);
    if (signal.aborted) return { reading };
    if (!(await imports.finish(name, reading))) {
      const message = `Something else is being imported as ${name} at the same time.`;
      throw new RequestError('CONFLICT', message);
    }
  }
  const links = await holdSyncLease(identity, () => linkAll(identity, observer.onLinking), signal);
  return { reading, links };
}

async function fingerprintOf(
  file: ClusterFile,
  sources: readonly string[],
  hasher: IdentityHasher,
): Promise<string> {
  const { size, mtimeMs } = await stat(file.path).catch((error: unknown) => {
    throw unreadableFile(file.path, error);
  });
  const { path: _path, ...how } = file;
  return hasher.content('import', canonicalJson({ size, mtimeMs, how, sources }));
}

function freshReading(fingerprint: string): ImportProgress {
  const counts = { lines: 0, records: 0, unknown: 0, wrong: 0 };
  return { run: randomUUID(), fingerprint, ...counts, wrongLines: [] };
}

/** Reads the file from where it was left off, batch by batch, until its end or until it is stopped. */
async function readOn(
  identity: IdentityStores,
  sources: readonly string[],
  name: string,
  file: ClusterFile,
  begun: ImportProgress,
  signal: AbortSignal,
  observer: ImportObserver,
): Promise<ImportProgress> {
  const opened = await open(file.path).catch((error: unknown) => {
    throw unreadableFile(file.path, error);
  });
  const { size } = await opened.stat();
  const input = opened.createReadStream();
  let reading = begun;
  let behind = begun.lines;
  let batch: ClusterLine[] = [];
  const flush = async () => {
    reading = await takeBatch(identity, name, reading, batch);
    await identity.imports.save(name, reading);
    batch = [];
    observer.onRead(input.bytesRead, size);
  };
  try {
    await identity.imports.save(name, reading);
    for await (const line of readClusterFile(input, file, sources)) {
      if (behind > 0) {
        behind -= 1;
        continue;
      }
      batch.push(line);
      if (batch.length < BATCH) continue;
      await flush();
      if (signal.aborted) return reading;
    }
    await flush();
    return reading;
  } catch (error) {
    throw getErrorCode(error) === 'EISDIR' ? unreadableFile(file.path, error) : error;
  } finally {
    input.destroy();
  }
}

/** Writes down what lines say; answers how far the reading is then. */
async function takeBatch(
  { imports, records, hasher }: IdentityStores,
  name: string,
  reading: ImportProgress,
  batch: readonly ClusterLine[],
): Promise<ImportProgress> {
  const said = batch.map((line) =>
    'expected' in line
      ? line
      : {
          line: line.line,
          recordKey: hasher.record(line.source, line.recordId),
          cluster: hasher.content('imported cluster', name, line.cluster),
        },
  );
  const keys = said.flatMap((one) => ('recordKey' in one ? one.recordKey : []));
  const clusters = await imports.clustersOf(reading.run, keys);
  const wrong: WrongLine[] = [];
  const fresh = new Map<string, string>();
  for (const one of said) {
    if ('expected' in one) {
      wrong.push(one);
      continue;
    }
    const { line, recordKey, cluster } = one;
    const before = clusters.get(recordKey) ?? fresh.get(recordKey);
    if (before === undefined) fresh.set(recordKey, cluster);
    else if (before !== cluster) {
      wrong.push({ line, expected: 'a record in one cluster, found it in another one before' });
    }
  }
  const taken = [...fresh].map(([recordKey, cluster]) => ({ recordKey, cluster }));
  await imports.write(name, reading.run, taken);
  return {
    ...reading,
    lines: reading.lines + batch.length,
    records: reading.records + new Set(keys).size,
    unknown: reading.unknown + (await records.countUnknown([...new Set(keys)])),
    wrong: reading.wrong + wrong.length,
    wrongLines: [...reading.wrongLines, ...wrong].slice(0, WRONG_LINES_KEPT),
  };
}
