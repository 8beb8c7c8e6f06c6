import type { ConfigProblem } from '../ConfigProblem.js';
import { unknownName } from '../unknownName.js';
import type { Condition, FieldTest } from './Condition.js';
import { checkStages } from './checkStages.js';
import type { ValidJourney } from './journeyShape.js';

/** What a journey's conditions may name, and what they may hope for. */
export interface JourneyWords {
  /** GraphQL types of interactions. */
  readonly types: ReadonlySet<string>;
  /** Why no interaction can ever have such a value, or such a member; undefined where one can. */
  readonly faultOf: (
    type: string | undefined,
    field: string,
    test: FieldTest,
  ) => string | undefined;
  /** Whether any source holds interactions that may fit. */
  readonly canOccur: (condition: Condition) => boolean;
}

type Report = (path: string, message: string) => void;

/** Reports journeys that are told twice, and stages that nobody can reach. */
export function checkJourneys(
  journeys: readonly ValidJourney[],
  words: JourneyWords,
  problems: ConfigProblem[],
): void {
  const report: Report = (path, message) => problems.push({ path, message });
  for (const [place, journey] of journeys.entries()) {
    const path = `journeys.${place}`;
    if (journeys.findIndex(({ id }) => id === journey.id) < place) {
      report(`${path}.id`, `expected each id once, found ${journey.id} again`);
    }
    if (journey.lookback < journey.abandonedAfter) {
      report(`${path}.lookback`, 'expected at least as long as `abandonedAfter`');
    }
    checkStages(journey, path, report);
    for (const part of ['stages', 'exits'] as const) {
      for (const [at, { condition }] of journey[part].entries()) {
        checkCondition(condition, `${path}.${part}.${at}.condition`, words, report);
      }
    }
  }
}

function checkCondition(
  condition: Condition,
  path: string,
  words: JourneyWords,
  report: Report,
): void {
  const parts = condition.kind === 'anyOf' ? condition.conditions : [condition];
  let faults = 0;
  const fault: Report = (at, message) => {
    faults += 1;
    report(at, message);
  };
  for (const [place, { type, fields }] of parts.entries()) {
    const at = condition.kind === 'anyOf' ? `${path}.conditions.${place}` : path;
    if (type !== undefined && !words.types.has(type)) {
      fault(`${at}.type`, unknownName('type', type, words.types));
      continue;
    }
    for (const [field, test] of Object.entries(fields)) {
      const message = words.faultOf(type, field, test);
      if (message !== undefined) fault(`${at}.fields.${field}`, message);
    }
  }
  if (faults === 0 && !words.canOccur(condition)) {
    report(path, 'cannot be reached: no source has interactions that may fit');
  }
}
