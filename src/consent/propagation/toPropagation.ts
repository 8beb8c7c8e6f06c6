import type {
  ConsentPropagation,
  ConsentPropagationState,
  SourceErrorCode,
} from '../../generated/resolvers.js';
import type { ConsentDelivery } from '../../store/ConsentDocument.js';

/** How sources were told of a decision, by their names, in the shape of the GraphQL type. */
export function toPropagation(deliveries: readonly ConsentDelivery[]): ConsentPropagation[] {
  return deliveries
    .toSorted((one, other) => (one.source < other.source ? -1 : 1))
    .map(({ source, state, attempts, code }) => ({
      source,
      state: state as ConsentPropagationState,
      error:
        code === null ? null : { code: code as SourceErrorCode, retryable: state === 'PENDING' },
      attempts,
    }));
}
