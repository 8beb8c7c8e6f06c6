import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { conversationOfRow } from '../../conversation/reading/conversationOfRow.js';
import { customerOfRow } from '../../customer/customerOfRow.js';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import type { Row, RowReference } from '../../dataset/Row.js';
import { SourceError } from '../../sources/SourceError.js';
import type { RequestContext } from '../RequestContext.js';
import { selectsOnly } from './selectsOnly.js';

type RowResolver = GraphQLFieldResolver<Row & Record<string, unknown>, RequestContext>;

/** The fields that rows of every dataset have alike. */
export function rowFields(
  definition: DatasetDefinition,
  references: readonly string[],
): Record<string, RowResolver> {
  const { summarise } = definition;
  return {
    id: (row, _, { ids }) => ids.seal(row),
    ...(summarise && { summary: (row) => row.summary ?? summarise(row) }),
    ...Object.fromEntries(references.map((field) => [field, referenceField(field)])),
  };
}

/** The fields that lead from an interaction to the person, and to what it is part of. */
export const interactionFields: Record<string, RowResolver> = {
  customer: (row, _, { owners, identity, rows }) =>
    owners.get(row) ?? customerOfRow(row, identity, rows),
  conversation: (row, _, context) => conversationOfRow(row, context),
};

/** What can be told of a row that is only named, without reading it. */
const TOLD_BY_NAME: ReadonlySet<string> = new Set(['id', 'source', '__typename']);

/** A field that leads to a row of another dataset; null also when that row cannot be read now. */
function referenceField(field: string): RowResolver {
  return async (row, _, { rows }, info: GraphQLResolveInfo) => {
    const reference = row[field] as RowReference | null | undefined;
    if (reference == null || selectsOnly(info, TOLD_BY_NAME)) return reference ?? null;
    const found = await rows.get(reference);
    return found instanceof SourceError ? null : found;
  };
}
