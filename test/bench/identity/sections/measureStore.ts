import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { linkAll } from '../../../../src/identity/linking/linkAll.js';
import { recordRows } from '../../../../src/identity/sync/recordRows.js';
import { chunk } from '../../../../src/lib/chunk.js';
import { openIdentity } from '../../../support/openIdentity.js';
import { createCustomers } from '../large/createCustomers.js';
import { createRow, type Row } from '../Row.js';
import { tellProgress } from '../tellProgress.js';

const BATCH = 500;
const SECONDS = (value: number) => `${value.toFixed(1)} s`;
const MIB = (value: number) => `${Math.round(value)} MiB`;

/**
 * What linking everything takes that lies in a store, of so many generated people and of a quarter of
 * them: seconds of the processor, and memory, which is not to grow with them. The store is the embedded
 * one; its own time is not counted.
 */
export async function measureStore(people: number): Promise<Row[]> {
  const store = fork(fileURLToPath(new URL('./serveStore.ts', import.meta.url)));
  const [url] = (await once(store, 'message')) as [string];
  const client = new MongoClient(url);
  try {
    const few = await measure(client, Math.ceil(people / 4));
    const many = await measure(client, people);
    const growth = { floor: 2, goal: 1.5, atMost: true };
    const data = `linked in a store, ${few.records} and ${many.records} records`;
    return [
      ...[few, many].flatMap(({ records, processorSeconds, heapMib }) => [
        createRow(
          `linked in a store, ${records} records`,
          'of the processor',
          processorSeconds,
          undefined,
          SECONDS,
        ),
        createRow(
          `linked in a store, ${records} records`,
          'heap, greatest',
          heapMib,
          undefined,
          MIB,
        ),
      ]),
      createRow(
        data,
        'heap of the many against that of the few',
        many.heapMib / few.heapMib,
        growth,
      ),
    ];
  } finally {
    await client.close();
    store.disconnect();
  }
}

async function measure(client: MongoClient, people: number) {
  const { stores, drop } = await openIdentity(client);
  const rows = [...createCustomers(people, 1)].map(({ row }) => row);
  const tellWriting = tellProgress(`write ${rows.length} records`);
  let written = 0;
  for (const some of chunk(rows, BATCH)) {
    await recordRows(stores, some, 'bench');
    written += some.length;
    tellWriting(written, rows.length);
  }
  const records = rows.length;
  rows.length = 0;
  const before = process.cpuUsage();
  let heap = 0;
  const look = () => {
    globalThis.gc?.();
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  };
  const timer = setInterval(look, 1_000);
  const tell = { comparing: tellProgress('compare'), linking: tellProgress('link') };
  await linkAll(stores, (step, done, total) => tell[step](done, total));
  look();
  clearInterval(timer);
  const { user, system } = process.cpuUsage(before);
  await drop();
  return { records, processorSeconds: (user + system) / 1e6, heapMib: heap / 1024 ** 2 };
}
