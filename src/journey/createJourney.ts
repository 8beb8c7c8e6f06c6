import type { Condition } from '../config/journeys/Condition.js';
import type { ValidJourney } from '../config/journeys/journeyShape.js';
import { nextStages } from '../config/journeys/stageGraph.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { conditionKey } from './conditions/conditionKey.js';
import type { Journey, Stage } from './Journey.js';

/** Makes a configured journey ready to be followed; its stages are known to be sound. */
export function createJourney(
  entry: ValidJourney,
  interactions: readonly DatasetDefinition[],
): Journey {
  const next = nextStages(entry.stages);
  const stages = entry.stages.map((stage, place): Stage => {
    const following = next[place] ?? [];
    return {
      name: stage.name,
      condition: stage.condition,
      conditionKey: conditionKey(stage.condition),
      isOptional: stage.optional,
      timeLimitMs: stage.timeLimit,
      next: following,
      isLast: following.every((one) => entry.stages[one]?.optional),
    };
  });
  const { id, name = id, exits, reentry, abandonedAfter, lookback } = entry;
  const conditions = [...entry.stages, ...exits].map(({ condition }) => condition);
  return {
    id,
    name,
    stages: stages as [Stage, ...Stage[]],
    exits,
    reentry,
    abandonedAfterMs: abandonedAfter,
    lookbackMs: lookback,
    datasets: interactions.filter(({ type }) => conditions.some((one) => speaksOf(one, type))),
  };
}

function speaksOf(condition: Condition, type: string): boolean {
  return condition.kind === 'anyOf'
    ? condition.conditions.some((one) => speaksOf(one, type))
    : condition.type === undefined || condition.type === type;
}
