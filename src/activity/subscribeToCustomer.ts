import type { Row } from '../dataset/Row.js';
import { RequestError } from '../errors/RequestError.js';
import type { ResolversTypes } from '../generated/resolvers.js';
import type { RequestContext } from '../graphql/RequestContext.js';
import { withinSignal } from '../lib/withinSignal.js';
import { RowsOfRequest } from '../reading/RowsOfRequest.js';
import { deadlinePassed } from '../sources/deadlinePassed.js';
import { SourceError } from '../sources/SourceError.js';
import { followCustomer, type ReadRow } from './followCustomer.js';

/** A row has the shape of its type by its mapping; which type that is, only the row tells. */
type InteractionModel = Row & Awaited<ResolversTypes['Interaction']>;

/** An event of the subscription, in the shape of its root value. */
export interface CustomerEvent {
  readonly customerActivity: InteractionModel;
}

const READ_MS = 5_000;

/** Opens the stream of a customer's interactions; refuses who is not known, and what cannot be gone on from. */
export async function subscribeToCustomer(
  customerId: string,
  lastSeen: string | null | undefined,
  { identity, activity, ids, rows, scope, cursors }: RequestContext,
): Promise<AsyncGenerator<CustomerEvent>> {
  const seen = lastSeen == null ? undefined : ids.open(lastSeen);
  if (lastSeen != null && seen === undefined) {
    const message = 'customerActivity(lastSeen:) expects the id of an interaction.';
    throw new RequestError('BAD_CURSOR', message);
  }
  if ((await identity.byId(customerId)) === null) {
    throw new RequestError('NOT_FOUND', 'There is no such customer.');
  }
  const behind = await activity.placeBehind(seen);
  const shownTo = `${scope.maxAgeMs ?? ''} ${scope.audience ?? ''}`;
  const readRow: ReadRow = (row, seq, signal) => {
    const shared = activity.reads.once(`${seq} ${shownTo}`, () => {
      // Not bound to the signal of whoever is told first: the others wait for the same row.
      const inTime = AbortSignal.timeout(READ_MS);
      return new RowsOfRequest(rows.sources, { ...scope, signal: inTime }, cursors).get(row);
    });
    return withinSignal(shared, signal, deadlinePassed).catch((error) => {
      if (error instanceof SourceError) return error;
      throw error;
    });
  };
  return toEvents(followCustomer(activity, customerId, behind, readRow, scope.signal));
}

async function* toEvents(rows: AsyncGenerator<Row>): AsyncGenerator<CustomerEvent> {
  for await (const row of rows) yield { customerActivity: row as InteractionModel };
}
