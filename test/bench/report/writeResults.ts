import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CaseResult } from './CaseResult.js';
import { drawChart } from './drawChart.js';
import { formatSummary } from './formatSummary.js';

const folder = fileURLToPath(new URL('../results/', import.meta.url));

/** Keeps what was measured: as tables, and as a chart. */
export async function writeResults(header: string, results: readonly CaseResult[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}bench.md`, formatSummary(header, results));
  await writeFile(`${folder}bench.svg`, drawChart(results));
}
