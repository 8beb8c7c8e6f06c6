import { defineSource } from '../defineSource.js';
import { type GraphqlConfig, type GraphqlOptions, graphqlOptions } from './GraphqlConfig.js';
import { compileGraphqlDataset, type GraphqlDataset } from './GraphqlDataset.js';
import { GraphqlSource } from './GraphqlSource.js';

/**
 * An upstream GraphQL API: one operation with a list variable, or one of aliased selections.
 *
 * @example
 * graphql({
 *   url: env('LOYALTY_URL'),
 *   loyaltyAccounts: {
 *     query: 'query ($keys: [ID!]!) { members(numbers: $keys) { number tier points } }',
 *     items: '$.members', itemKey: 'number', id: 'number', tier: 'tier', pointsBalance: 'points',
 *   },
 * })
 */
export const graphql = defineSource<GraphqlConfig, GraphqlOptions, readonly GraphqlDataset[]>({
  kind: 'graphql',
  options: graphqlOptions,
  optionNames: Object.keys(graphqlOptions.shape),
  compile: (blueprint) =>
    blueprint.datasets.flatMap((dataset) => compileGraphqlDataset(blueprint, dataset) ?? []),
  create: (name, options, datasets) => new GraphqlSource(name, options, datasets),
});
