import type { GraphQLSchema } from 'graphql';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { OffersConfig } from '../../config/offersShape.js';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import { enumValues } from './enumValues.js';

/** Reports channels, purposes, states and datasets of the section `offers` that are not there. */
export function checkOffers(
  { alreadyBought, openComplaint, noConsent, contactedTooOften, quietHours }: OffersConfig,
  schema: GraphQLSchema,
  interactions: readonly DatasetDefinition[],
  problems: ConfigProblem[],
): void {
  const check = (path: string, names: readonly string[], known: ReadonlySet<string>) => {
    for (const name of names.filter((one) => !known.has(one))) {
      const message = `expected some of ${[...known].join(', ')}; found ${name}`;
      problems.push({ path: `offers.${path}`, message });
    }
  };
  const channels = enumValues(schema, 'Channel');
  const datasets = new Set(interactions.map(({ name }) => name));
  const statuses = enumValues(schema, 'ReturnStatus');
  check('alreadyBought.returnStatuses', alreadyBought.returnStatuses, statuses);
  check('openComplaint.purposes', openComplaint.purposes, enumValues(schema, 'Purpose'));
  check('noConsent.exceptChannels', noConsent.exceptChannels, channels);
  check('contactedTooOften.datasets', contactedTooOften.datasets, datasets);
  check('quietHours.channels', quietHours.channels, channels);
}
