import type { ValidConfig } from '../../config/configShape.js';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';

type Registration = ValidConfig['extensions']['datasets'][string];

/** A dataset that a configuration registers, told in the same terms as the built-in ones. */
export function registeredDataset(name: string, registration: Registration): DatasetDefinition {
  const { type, description, single, time, summary, ...defaults } = registration;
  return {
    name,
    type,
    description: description ?? `The customer's rows of type ${type}, newest first.`,
    cardinality: single ? 'ONE' : 'MANY',
    customerField: name,
    time: time ?? (single ? null : 'occurredAt'),
    defaults: Object.fromEntries(
      Object.entries(defaults).filter(([, value]) => value !== undefined),
    ),
    ...(summary === undefined ? {} : { summarise: summary as DatasetDefinition['summarise'] & {} }),
  };
}
