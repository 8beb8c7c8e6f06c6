import { z } from 'zod';
import {
  compileDataset,
  DocumentLeaves,
  defineSource,
  LaneCollector,
  type Mapping,
  mappedChannels,
  mappedConstants,
  type ProfileRow,
  placeRow,
  type ReadContext,
  type Row,
  readRow,
  type Slice,
  type Source,
  type SourceError,
  toScanChange,
} from '../../src/rotunda.js';

/** A silo in memory: documents per dataset, which a test changes as it likes. */
export class MemorySilo {
  readonly documents: Record<string, Record<string, unknown>[]>;
  /** Whether its rows can be streamed over all records. */
  readonly streams: boolean;
  /** Fails every call with this, while it is set. */
  failure: SourceError | undefined;
  /** Reads, scans and streams wait for this, while it is set. */
  gate: Promise<void> | undefined;
  /** Calls so far, by operation. */
  readonly calls: Record<string, number> = {};
  /** Reads that nobody waited for any more while they were under way. */
  abandoned = 0;

  constructor(documents: Record<string, Record<string, unknown>[]> = {}, { streams = true } = {}) {
    this.documents = documents;
    this.streams = streams;
  }
}

const options = z.strictObject({
  silo: z.custom<MemorySilo>(),
  deadlineMs: z.number().default(1_000),
  batchSize: z.number().default(100),
});
type Options = z.output<typeof options>;
type Reader = ReturnType<typeof compileDataset> & { readonly mapping: Mapping };

/** A kind of source for tests: `memory({ silo, profiles: { recordId: 'id', … } })`. */
export const memory = defineSource<
  { silo: MemorySilo; deadlineMs?: number; batchSize?: number; [dataset: string]: unknown },
  Options,
  Map<string, Reader>
>({
  kind: 'memory',
  options,
  optionNames: ['silo', 'deadlineMs', 'batchSize'],
  compile: (blueprint) =>
    new Map(
      blueprint.datasets.map((dataset) => {
        const mapping = dataset.mapping as Mapping;
        const options = { laneKnown: false };
        const reader = compileDataset(blueprint, dataset, mapping, new DocumentLeaves(), options);
        return [dataset.definition.name, { ...reader, mapping }];
      }),
    ),
  create: createSource,
});

function createSource(
  name: string,
  { silo, deadlineMs, batchSize }: Options,
  readers: Map<string, Reader>,
): Source {
  const source = { name };
  const count = (operation: string) => {
    silo.calls[operation] = (silo.calls[operation] ?? 0) + 1;
    if (silo.failure !== undefined) throw silo.failure;
  };
  const rowsOf = (dataset: string, context: ReadContext): (Row | undefined)[] => {
    const reader = readers.get(dataset) as Reader;
    return (silo.documents[dataset] ?? []).map((document) => {
      const row = readRow(reader, document, undefined, '', source, dataset, context);
      return row && placeRow(row, { at: 'first' }, true);
    });
  };
  return {
    name,
    kind: 'memory',
    deadlineMs,
    capabilities: new Map(
      [...readers].map(([dataset, { mapping, tellsParent }]) => [
        dataset,
        {
          batchSize,
          maxInFlight: 4,
          keyedBy: 'RECORD',
          perLaneLimit: true,
          tellsParent,
          channels: mappedChannels(mapping),
          constants: mappedConstants(mapping),
          findBy: dataset === 'profiles' ? ['EMAIL', 'PHONE', 'LOYALTY_NUMBER'] : [],
          search: dataset === 'profiles',
          watch: dataset !== 'profiles',
          stream: dataset !== 'profiles' && silo.streams,
        },
      ]),
    ),
    probe: async () => undefined,
    prepare: async () => undefined,
    close: async () => undefined,
    async read(dataset, lanes, window, context) {
      count(`read ${dataset}`);
      const onAbort = () => {
        silo.abandoned += 1;
      };
      context.signal.addEventListener('abort', onAbort);
      await silo.gate;
      context.signal.removeEventListener('abort', onAbort);
      const slices = new Map<string, Slice>();
      const rows = rowsOf(dataset, context);
      const { owner } = readers.get(dataset) as Reader;
      const owners = (silo.documents[dataset] ?? []).map((document) => String(owner?.(document)));
      context.onCall({ dataset, rows: rows.length });
      for (const lane of lanes) {
        const collector = new LaneCollector(lane, window, false);
        collector.add(rows.filter((_, at) => owners[at] === lane));
        slices.set(lane, collector.slice(false));
      }
      return slices;
    },
    async get(dataset, keys, context) {
      count(`get ${dataset}`);
      const wanted = rowsOf(dataset, context).filter(
        (row) => row !== undefined && keys.includes(row.key),
      );
      return new Map(wanted.map((row) => [(row as Row).key, row as Row]));
    },
    async watch(dataset, { from, after, limit }, context) {
      count(`watch ${dataset}`);
      const rows = rowsOf(dataset, context).filter((row) => row !== undefined);
      const place = ({ position, key }: Row) => `${position.time} ${key}`;
      const sorted = rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
      const last =
        after &&
        sorted.find(
          ({ position }) => position.time === after.time && position.token === after.token,
        );
      const behind = sorted.filter(
        (row) => row.position.time >= from && (last === undefined || place(row) > place(last)),
      );
      const page = behind.slice(0, limit);
      // One that says so can be placed, and not be read.
      const read = page.filter((row) => !('subject' in row) || row.subject !== 'unreadable');
      const next = page.at(-1)?.position;
      return {
        rows: read,
        droppedRows: page.length - read.length,
        ...(behind.length > limit && next !== undefined && { next }),
      };
    },
    async *stream(dataset, { from, to }, context) {
      count(`stream ${dataset}`);
      await silo.gate;
      const rows = rowsOf(dataset, context);
      const within = rows
        .filter((row) => row !== undefined)
        .filter(({ position: { time } }) => time >= from && time < to)
        .toSorted((a, b) => (a.position.time < b.position.time ? -1 : 1));
      const droppedRows = rows.filter((row) => row === undefined).length;
      context.onCall({ dataset, rows: within.length });
      yield { rows: within, droppedRows };
    },
    async find(_identifiers, context) {
      count('find');
      return rowsOf('profiles', context).filter((row) => row !== undefined);
    },
    async search(text, limit, context) {
      count('search');
      const rows = rowsOf('profiles', context).filter((row) =>
        JSON.stringify(row).toLowerCase().includes(text.toLowerCase()),
      );
      return { rows: rows.slice(0, limit) as Row[], hasMore: false, droppedRows: 0 };
    },
    async *scan(resume, context) {
      count('scan');
      await silo.gate;
      const documents = silo.documents.profiles ?? [];
      for (let at = Number(resume ?? 0); at < documents.length; at++) {
        // Some list only those who are there, and still tell of the others when asked by id.
        if (documents[at]?.unlisted) continue;
        const reader = readers.get('profiles') as Reader;
        const row = readRow(reader, documents[at], undefined, '', source, 'profiles', context);
        const recordId = documents[at]?.id;
        yield [
          toScanChange(
            row as ProfileRow | undefined,
            recordId === undefined ? null : String(recordId),
            String(at + 1),
          ),
        ];
      }
    },
  };
}
