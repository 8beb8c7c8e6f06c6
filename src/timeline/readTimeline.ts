import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import type { InteractionRow } from '../dataset/InteractionRow.js';
import { RequestError } from '../errors/RequestError.js';
import type { Customer } from '../identity/Customer.js';
import { claimRows } from '../reading/claimRows.js';
import type { RowConnection } from '../reading/RowConnection.js';
import type { RowFilter } from '../reading/RowFilter.js';
import { interactionLanes } from './interactionLanes.js';
import type { TimelineContext } from './TimelineContext.js';

const FIELD = 'Customer.timeline';

/** Which interactions a timeline shows; what is left out does not filter. */
export interface TimelineFilter extends RowFilter {
  /** GraphQL types of interactions. */
  readonly types?: readonly string[] | null | undefined;
}

/** A page of a timeline, as a client asks for it. */
export interface TimelineRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly filter?: TimelineFilter | null | undefined;
  /** Whether nobody asks the rows for lists of child rows. */
  readonly bare?: boolean;
}

/**
 * A page of all that passed between a customer and the brand, newest first: a k-way merge over
 * every dataset of interactions of every source, each asked for at most a page of rows per record
 * and round.
 */
export async function readTimeline(
  customer: Customer,
  { first, after, filter, bare = false }: TimelineRequest,
  { rows, interactions, owners }: TimelineContext,
): Promise<RowConnection<InteractionRow>> {
  const datasets = datasetsOf(filter?.types, interactions);
  const lanes = interactionLanes(customer, datasets, rows.sources);
  const page = await rows.page<InteractionRow>(lanes, { field: FIELD, first, after, filter, bare });
  claimRows(page.nodes, customer, owners, rows);
  return page;
}

function datasetsOf(
  types: TimelineFilter['types'],
  interactions: readonly DatasetDefinition[],
): readonly DatasetDefinition[] {
  if (types == null) return interactions;
  const known = new Set(interactions.map(({ type }) => type));
  const unknown = types.filter((type) => !known.has(type));
  if (unknown.length === 0) return interactions.filter(({ type }) => types.includes(type));
  throw new RequestError(
    'BAD_USER_INPUT',
    `${FIELD}(filter:) expects types among ${[...known].join(', ')}, got ${unknown.join(', ')}.`,
  );
}
