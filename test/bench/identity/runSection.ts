import { knownPeople } from './knownPeople.js';
import { readOptions, type Section } from './options.js';
import type { Row } from './Row.js';
import { readPeople } from './readPeople.js';
import { measureBase } from './sections/measureBase.js';
import { measureDemo } from './sections/measureDemo.js';
import { measureKnown } from './sections/measureKnown.js';
import { measureSpeed } from './sections/measureSpeed.js';
import { measureStore } from './sections/measureStore.js';

const { folder, quick, records, files, mapping, sections } = readOptions();

const rows: Row[] = [];
for (const section of sections) rows.push(...(await measure(section)));

/** The rows of a section go to the process that started this one. */
process.send?.(rows);

async function measure(section: Section): Promise<Row[]> {
  switch (section) {
    case 'known':
      return measureAllKnown();
    case 'demo':
      return measureDemo(quick ? 1_000 : 5_000);
    case 'large':
      return measureBase(quick ? 10_000 : 300_000);
    case 'speed':
      return measureSpeed(records ?? (quick ? 50_000 : 1_000_000));
    case 'store':
      return measureStore(quick ? 10_000 : 50_000);
  }
}

async function measureAllKnown(): Promise<Row[]> {
  const people = mapping === null ? knownPeople(folder) : [readPeople('--csv', files, mapping)];
  if (people === null) process.stderr.write(`skipped: no labelled people in ${folder}\n`);
  const found: Row[] = [];
  for (const one of people ?? []) found.push(...(await measureKnown(one)));
  return found;
}
