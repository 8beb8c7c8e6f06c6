import { unknownName } from '../unknownName.js';
import type { ValidJourney } from './journeyShape.js';
import { nextStages, precedingStages } from './stageGraph.js';

type Report = (path: string, message: string) => void;
type Stages = ValidJourney['stages'];

/** Reports stages that are told twice, follow each other in a circle, or that nobody can reach. */
export function checkStages(journey: ValidJourney, path: string, report: Report): void {
  const { stages, abandonedAfter } = journey;
  for (const [place, stage] of stages.entries()) {
    const at = `${path}.stages.${place}`;
    if (stages.findIndex(({ name }) => name === stage.name) < place) {
      report(`${at}.name`, `expected each stage once, found ${stage.name} again`);
    }
    checkNames(stages, place, at, report);
    if (stage.timeLimit !== undefined && stage.timeLimit >= abandonedAfter) {
      report(`${at}.timeLimit`, 'expected less than `abandonedAfter`: nobody would ever stall');
    }
  }
  const [first] = stages;
  if (first?.optional) {
    report(`${path}.stages.0.optional`, 'expected a first stage that begins the journey');
  }
  if (first?.after !== undefined) {
    report(`${path}.stages.0.after`, 'expected nothing before the first stage, or a circle closes');
  }
  checkPaths(stages, path, report);
  checkExits(journey, path, report);
}

function checkNames(stages: Stages, place: number, at: string, report: Report): void {
  const names = stages.map(({ name }) => name);
  for (const name of [stages[place]?.after ?? []].flat()) {
    if (names.includes(name)) continue;
    report(`${at}.after`, unknownName('stage', name, names));
  }
}

function checkPaths(stages: Stages, path: string, report: Report): void {
  const preceding = precedingStages(stages);
  const circles = new Set<number>();
  for (const place of stages.keys()) {
    const circle = circleThrough(place, preceding);
    if (circle === undefined) continue;
    const isTold = circle.some((one) => circles.has(one));
    for (const one of circle) circles.add(one);
    if (isTold) continue;
    const names = [...circle, place].map((one) => stages[one]?.name);
    report(`${path}.stages.${place}.after`, `expected no circle, found ${names.join(' after ')}`);
  }
  const next = nextStages(stages);
  const reached = new Set([0]);
  for (const place of reached) for (const one of next[place] ?? []) reached.add(one);
  for (const [place, { name }] of stages.entries()) {
    if (reached.has(place) || circles.has(place)) continue;
    const message = `cannot be reached: no way leads from ${stages[0]?.name} to ${name}`;
    report(`${path}.stages.${place}`, message);
  }
}

/** The stages that a stage follows until it follows itself; undefined where it does not. */
function circleThrough(
  start: number,
  preceding: readonly (readonly number[])[],
): number[] | undefined {
  const seen = new Set<number>();
  const walk = (place: number, way: number[]): number[] | undefined => {
    for (const before of preceding[place] ?? []) {
      if (before === start) return way;
      if (seen.has(before)) continue;
      seen.add(before);
      const found = walk(before, [...way, before]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

/** What fits an exit never reaches a stage. */
function checkExits({ stages, exits }: ValidJourney, path: string, report: Report): void {
  const keyOf = (condition: unknown) => JSON.stringify(condition, textOfPattern);
  for (const [place, stage] of stages.entries()) {
    const shadow = exits.find(({ condition }) => keyOf(condition) === keyOf(stage.condition));
    if (shadow === undefined) continue;
    const message = `cannot be reached: what fits it ends the journey by the exit ${shadow.name}`;
    report(`${path}.stages.${place}.condition`, message);
  }
}

function textOfPattern(_key: string, value: unknown): unknown {
  return value instanceof RegExp ? String(value) : value;
}
