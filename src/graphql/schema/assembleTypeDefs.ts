import { mergeTypeDefs } from '@graphql-tools/merge';
import { concatAST, type DocumentNode } from 'graphql';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import { datasetTypes } from './datasetTypes.js';
import { interactionTypes } from './interactionTypes.js';
import { readSchemaFiles } from './readSchemaFiles.js';

/** The whole SDL of a gateway: Rotunda's own, a configuration's, and what each dataset brings. */
export function assembleTypeDefs(
  definitions: Iterable<DatasetDefinition>,
  extensions: readonly DocumentNode[] = [],
): DocumentNode {
  const own = interactionTypes(concatAST([...readSchemaFiles(), ...extensions]));
  const added = [...definitions].map((definition) => datasetTypes(definition, own));
  return mergeTypeDefs([own, ...added], { throwOnConflict: true });
}
