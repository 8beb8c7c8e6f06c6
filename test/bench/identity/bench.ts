import { trainModel } from '../../../src/identity/matching/training/trainModel.js';
import { createBase } from './base/createBase.js';
import { formatTable } from './formatTable.js';
import { knownPeople } from './knownPeople.js';
import { measureBatch, measureIncremental } from './measureAccuracy.js';
import { measureSpeed } from './measureSpeed.js';
import { readOptions } from './options.js';
import type { People } from './People.js';
import { readPeople } from './readPeople.js';
import type { Accuracy } from './scoreClusters.js';

const options = readOptions();
const given =
  options.mapping === null ? null : [readPeople('--csv', options.files, options.mapping)];
const people = given ?? knownPeople(options.folder);
if (people === null) console.log(`skipped: no labelled people in ${options.folder}`);

const rows = (people ?? []).flatMap(measurePeople);
console.log(
  formatTable([
    ['data', 'pairs', 'found', 'right', 'precision', 'recall', 'F1', 'largest', 'seconds'],
    ...rows,
  ]),
);

if (given === null && options.records > 0) {
  const base = createBase(options.records, 1);
  console.log(`\n${formatTable([[base.name, ''], ...measureSpeed(base)])}`);
}

function measurePeople(one: People): string[][] {
  const start = performance.now();
  const model = trainModel(one.records, one.spec, { betweenFiles: one.isOneToOne });
  const batch = describeRow(one.name, measureBatch(model, one), start);
  if (one.isOneToOne) return [batch];
  const again = performance.now();
  return [batch, describeRow(`${one.name}, one at a time`, measureIncremental(model, one), again)];
}

function describeRow(name: string, accuracy: Accuracy, startMs: number): string[] {
  const { truePairs, foundPairs, rightPairs, precision, recall, f1, largest } = accuracy;
  return [
    name,
    ...[truePairs, foundPairs, rightPairs].map(String),
    ...[precision, recall, f1].map((share) => share.toFixed(4)),
    String(largest),
    ((performance.now() - startMs) / 1000).toFixed(1),
  ];
}
