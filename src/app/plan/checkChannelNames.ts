import type { GraphQLSchema } from 'graphql';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import { checkChannels } from '../../config/checkChannels.js';
import type { ValidConfig } from '../../config/configShape.js';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import type { FieldSpecs } from '../../dataset/mapping/FieldSpec.js';
import { enumValues } from './enumValues.js';

/** Reports channels, purposes, types and fields of the section `channels` that the schema does not have. */
export function checkChannelNames(
  { channels, extensions, sources }: ValidConfig,
  schema: GraphQLSchema,
  interactions: readonly DatasetDefinition[],
  specs: ReadonlyMap<string, FieldSpecs>,
  problems: ConfigProblem[],
): void {
  const purposes = enumValues(schema, 'Purpose');
  const fields = interactions.flatMap(({ name }) => [...(specs.get(name)?.keys() ?? [])]);
  const words = {
    channel: enumValues(schema, 'Channel'),
    purpose: purposes,
    type: new Set(interactions.map(({ type }) => type)),
    source: new Set(Object.keys(sources)),
    field: new Set(fields),
  };
  checkChannels(channels, words, problems);
  for (const [name, { purpose }] of Object.entries(extensions.datasets)) {
    if (purpose === undefined || purposes.has(purpose)) continue;
    const message = `expected one of ${[...purposes].join(', ')}, found \`${purpose}\``;
    problems.push({ path: `extensions.datasets.${name}.purpose`, message });
  }
}
