import { checkShape } from '../../config/checkShape.js';
import { comparisonOf } from '../matching/comparison/comparisonOf.js';
import type { MatchModel } from '../matching/MatchModel.js';
import { matchModelShape } from './matchModelShape.js';

type Report = (path: string, message: string) => void;

/** Checks what a model file holds; every problem is told with its path, and a model is answered where there is none. */
export function checkMatchModel(
  value: unknown,
  path: string,
  report: Report,
): MatchModel | undefined {
  let sound = true;
  const tell: Report = (at, message) => {
    sound = false;
    report(at, message);
  };
  const model = checkShape(matchModelShape, value, path, tell);
  if (model === undefined) return undefined;
  checkLevels(model, path, tell);
  checkNames(model, path, tell);
  return sound ? model : undefined;
}

/** The levels are those of the comparison, in its order: they were learnt by place. */
function checkLevels({ attributes }: MatchModel, path: string, report: Report): void {
  for (const [place, { kind, levels, givenLevels }] of attributes.entries()) {
    const expected = comparisonOf(kind).levels.join(', ');
    for (const row of [levels, ...givenLevels]) {
      const found = row.map(({ level }) => level).join(', ');
      if (found === expected) continue;
      report(`${path}.attributes.${place}`, `expected the levels ${expected}; found ${found}`);
      break;
    }
  }
}

function checkNames({ attributes, blocking }: MatchModel, path: string, report: Report): void {
  const known = new Map(attributes.map(({ name, levels }) => [name, levels.length]));
  const check = (name: string, at: string) => {
    if (known.has(name)) return;
    report(`${path}.${at}`, `expected one of ${[...known.keys()].join(', ')}; found ${name}`);
  };
  for (const [place, one] of attributes.entries()) {
    for (const part of one.toldBy) check(part, `attributes.${place}.toldBy`);
    if (one.givenAttribute === null) continue;
    check(one.givenAttribute, `attributes.${place}.givenAttribute`);
    if (one.givenLevels.length === known.get(one.givenAttribute)) continue;
    report(
      `${path}.attributes.${place}.givenLevels`,
      `expected levels for each level of ${one.givenAttribute}; found ${one.givenLevels.length}`,
    );
  }
  for (const [place, { parts }] of blocking.entries()) {
    for (const { attribute } of parts) check(attribute, `blocking.${place}`);
  }
}
