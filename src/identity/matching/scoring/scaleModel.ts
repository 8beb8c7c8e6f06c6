import type { MatchModel } from '../MatchModel.js';

/**
 * A model for more records than it was trained on. The pairs of one person grow with the records, all
 * pairs with their square: the more there are, the less likely any two are of one person.
 */
export function scaleModel(model: MatchModel, records: number): MatchModel {
  const share = model.training.records / records;
  if (share >= 1) return model;
  const { prior, householdPrior } = model;
  return { ...model, prior: prior * share, householdPrior: householdPrior * share };
}
