import type { ValidIntervention } from '../config/interventions/interventionShape.js';
import type { Journey } from '../journey/Journey.js';
import type { Intervention } from './Intervention.js';

/** Makes a configured intervention ready; what it names is known to be there. */
export function createIntervention(
  entry: ValidIntervention,
  journeys: readonly Journey[],
): Intervention {
  const { id, name = id, salt = id, when, outcome, holdoutShare, minimumSample } = entry;
  const journey = journeys.find((one) => one.id === entry.journey);
  if (journey === undefined) throw new Error(`There is no journey ${entry.journey}.`);
  const placeOf = (stage: string) => journey.stages.findIndex((one) => one.name === stage);
  return {
    id,
    name,
    journey,
    stage: placeOf(when.stage),
    stalledAfterMs: when.after,
    holdoutShare,
    outcomeStage: placeOf(outcome.stage),
    outcomeWithinMs: outcome.within,
    salt,
    campaign: entry.campaign,
    minimumSample,
    webhook: entry.webhook,
  };
}
