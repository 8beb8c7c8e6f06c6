import { type GraphQLSchema, isObjectType } from 'graphql';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';

/** The datasets whose rows are interactions, and dated: what a timeline is made of. */
export function interactionDatasets(
  definitions: readonly DatasetDefinition[],
  schema: GraphQLSchema,
): DatasetDefinition[] {
  return definitions.filter(({ type: name, time }) => {
    const type = schema.getType(name);
    if (!isObjectType(type) || time === null) return false;
    return type.getInterfaces().some((one) => one.name === 'Interaction');
  });
}
