import type { ConfigProblem } from '../ConfigProblem.js';
import type { ValidJourney } from '../journeys/journeyShape.js';
import { nextStages } from '../journeys/stageGraph.js';
import { unknownName } from '../unknownName.js';
import type { ValidIntervention } from './interventionShape.js';

type Report = (path: string, message: string) => void;

/** Reports interventions that are told twice, or that step in where nobody is. */
export function checkInterventions(
  interventions: readonly ValidIntervention[],
  journeys: readonly ValidJourney[],
  problems: ConfigProblem[],
): void {
  const report: Report = (path, message) => problems.push({ path, message });
  for (const [place, intervention] of interventions.entries()) {
    const path = `interventions.${place}`;
    if (interventions.findIndex(({ id }) => id === intervention.id) < place) {
      report(`${path}.id`, `expected each id once, found ${intervention.id} again`);
    }
    const ids = journeys.map(({ id }) => id);
    const journey = journeys.find(({ id }) => id === intervention.journey);
    if (journey === undefined) {
      report(`${path}.journey`, unknownName('journey', intervention.journey, ids));
    } else {
      checkPlaces(intervention, journey, path, report);
    }
  }
}

function checkPlaces(
  { when, outcome }: ValidIntervention,
  journey: ValidJourney,
  path: string,
  report: Report,
): void {
  const { stages, abandonedAfter } = journey;
  const names = stages.map(({ name }) => name);
  const [from, to] = [names.indexOf(when.stage), names.indexOf(outcome.stage)];
  if (from < 0) report(`${path}.when.stage`, unknownName('stage', when.stage, names));
  if (to < 0) report(`${path}.outcome.stage`, unknownName('stage', outcome.stage, names));
  if (when.after >= abandonedAfter) {
    const message = 'expected less than `abandonedAfter` of the journey: nobody would ever be due';
    report(`${path}.when.after`, message);
  }
  if (from < 0 || to < 0) return;
  const next = nextStages(stages);
  if (next[from]?.every((one) => stages[one]?.optional)) {
    const message = `expected a stage that another has to follow; ${when.stage} completes the journey`;
    report(`${path}.when.stage`, message);
    return;
  }
  const ahead = new Set(next[from]);
  for (const place of ahead) for (const one of next[place] ?? []) ahead.add(one);
  if (ahead.has(to)) return;
  const message = `cannot be reached: ${outcome.stage} does not come after ${when.stage}`;
  report(`${path}.outcome.stage`, message);
}
