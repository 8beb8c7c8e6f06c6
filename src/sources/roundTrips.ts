import type { ReadContext } from './ReadContext.js';
import type { RequestScope } from './RequestScope.js';
import type { Resilience } from './resilience/Resilience.js';

/** Makes round trips of a question that ends with a signal, or at an instant. */
export function roundTrips(
  resilience: Resilience,
  scope: RequestScope,
  signal: AbortSignal,
  endsAt: () => number,
): ReadContext['roundTrip'] {
  return (trip) =>
    resilience.roundTrip(trip, {
      signal,
      endsAt: endsAt(),
      priority: scope.priority ?? 'interactive',
      isAbandoned: () => scope.signal.aborted,
    });
}
