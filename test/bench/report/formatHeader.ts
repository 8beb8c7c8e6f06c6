import { cpus } from 'node:os';
import type { HatShop } from '../../../src/demo/startHatShop.js';
import { arePeersInstalled } from '../contenders/arePeersInstalled.js';
import type { BenchOptions } from '../readOptions.js';

/** What was measured, and where. */
export function formatHeader(
  { customers, rounds, warmUps, seed }: BenchOptions,
  { silos }: HatShop,
  linked: number,
  compared: readonly string[],
): string {
  const processors = cpus();
  const [first] = processors;
  const rows = silos.reduce((sum, silo) => sum + silo.rows, 0);
  return [
    `Rotunda bench: node ${process.version}, ${process.platform} ${process.arch}, ${processors.length} × ${first?.model.trim() ?? 'unknown processor'}`,
    `Hat shop: ${customers} people, known to the gateway as ${linked} customers; ${silos.length} silos, ${rows.toLocaleString('en')} rows; seed ${seed}, ${rounds} rounds after ${warmUps} to warm up`,
    'Servers: a process each, compiled as a release is, on the same silos, asked block by block in turn, medians over blocks; Rotunda with its defaults (log at info, no explanations), but for what is said to be switched on: coalescing (`sharing`), a cache',
    "Processor time: of each server's own process; of Hive Gateway the gateway's, without its subgraphs",
    `Answers compared first, and equal but for ids of rows and cursors, which are opaque: ${compared.join(', ')}`,
    ...(arePeersInstalled()
      ? []
      : ['Without mercurius, GraphQL Yoga and Hive Gateway: `npm ci` in test/bench installs them']),
  ].join('\n');
}
