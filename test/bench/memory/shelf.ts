import { z } from 'zod';
import type { Mapping } from '../../../src/config/expressions/Expression.js';
import type { ProfileRow } from '../../../src/dataset/ProfileRow.js';
import { defineSource, type ReadContext, type Slice, type Source } from '../../../src/rotunda.js';
import { compileDataset } from '../../../src/sources/compileDataset.js';
import { DocumentLeaves } from '../../../src/sources/documents/DocumentLeaves.js';
import { LaneCollector } from '../../../src/sources/pages/LaneCollector.js';
import { placeRow } from '../../../src/sources/pages/placeRow.js';
import { readRow } from '../../../src/sources/readRow.js';
import { toScanChange } from '../../../src/sources/toScanChange.js';
import type { MemoryMessage } from './createMemory.js';

type Messages = ReadonlyMap<string, readonly MemoryMessage[]>;
type Reader = ReturnType<typeof compileDataset>;

const options = z.strictObject({
  messagesOf: z.custom<Messages>((value) => value instanceof Map),
});

/** A kind of source whose rows lie ready in memory, by owner and newest first: it takes no time. */
export const shelf = defineSource<
  { messagesOf: Messages; [dataset: string]: unknown },
  { messagesOf: Messages },
  Map<string, Reader>
>({
  kind: 'shelf',
  options,
  optionNames: ['messagesOf'],
  compile: (blueprint) =>
    new Map(
      blueprint.datasets.map((dataset) => [
        dataset.definition.name,
        compileDataset(blueprint, dataset, dataset.mapping as Mapping, new DocumentLeaves(), {
          laneKnown: true,
        }),
      ]),
    ),
  create: (name, { messagesOf }, readers) => createSource(name, messagesOf, readers),
});

const CAPABILITIES = {
  batchSize: 1_000,
  maxInFlight: 16,
  keyedBy: 'RECORD',
  perLaneLimit: true,
  tellsParent: false,
  channels: [],
  findBy: [],
  search: false,
};

function createSource(name: string, messagesOf: Messages, readers: Map<string, Reader>): Source {
  const toRow = (dataset: string, raw: unknown, lane: string, context: ReadContext) => {
    const row = readRow(readers.get(dataset) as Reader, raw, lane, '', { name }, dataset, context);
    return row && placeRow(row, { at: 'first' }, true);
  };
  return {
    name,
    kind: 'shelf',
    deadlineMs: 5_000,
    capabilities: new Map([...readers.keys()].map((dataset) => [dataset, CAPABILITIES])),
    probe: async () => undefined,
    prepare: async () => undefined,
    close: async () => undefined,
    get: async () => new Map(),
    async read(dataset, lanes, window, context) {
      context.onCall({ dataset, rows: 0 });
      return new Map(
        lanes.map((lane): [string, Slice] => {
          const collector = new LaneCollector(lane, window, true);
          const raws = (messagesOf.get(lane) ?? []).slice(0, window.limit + 1);
          collector.add(raws.map((raw) => toRow(dataset, raw, lane, context)));
          return [lane, collector.slice(false)];
        }),
      );
    },
    async *scan(_resume, context) {
      const owners = [...messagesOf.keys()];
      yield owners.map((owner) => {
        const row = toRow('profiles', { id: owner }, owner, context);
        return toScanChange(row as ProfileRow | undefined, owner, owner);
      });
    },
  };
}
