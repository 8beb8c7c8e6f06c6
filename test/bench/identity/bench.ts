import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { formatTable } from './formatTable.js';
import { readOptions, type Section } from './options.js';
import type { Row } from './Row.js';

const { sections, mapping } = readOptions();
const rows: Row[] = [];
for (const section of mapping === null ? sections : (['known'] as const)) {
  rows.push(...(await run(section)));
}
console.log(
  formatTable([
    ['data', 'measure', 'measured', 'floor', 'goal', 'met'],
    ...rows.map(({ data, measure, value, floor, goal, met }) => [
      data,
      measure,
      value,
      floor,
      goal,
      met,
    ]),
  ]),
);
if (rows.some(({ met }) => met === 'not met')) process.exitCode = 1;

/** Runs a section in a process of its own, with room for a million records, and awaits its rows. */
function run(section: Section): Promise<Row[]> {
  const child = fork(
    fileURLToPath(new URL('./runSection.ts', import.meta.url)),
    [...process.argv.slice(2), '--only', section],
    { execArgv: [...process.execArgv, '--max-old-space-size=6144', '--expose-gc'] },
  );
  return new Promise((resolve, reject) => {
    let received: Row[] = [];
    child.on('message', (message) => {
      received = message as Row[];
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve(received);
      else reject(new Error(`The section ${section} ended with ${code}.`));
    });
  });
}
