import { readAhead } from '../lib/readAhead.js';
import { type Computation, isStreamed } from './Computation.js';
import { eachCustomer } from './eachCustomer.js';
import { inTurns } from './inTurns.js';
import { readDecisions } from './readDecisions.js';
import { Tallies } from './Tallies.js';

/**
 * Counts the customers of whom all rows were streamed. Answers what the others come to by what was
 * streamed of them: they are counted anew once the rest is read.
 */
export async function countStreamed(computation: Computation): Promise<Tallies> {
  const { parts, scope, progress, streamed, counter, tallies } = computation;
  const early = new Tallies();
  for await (const customers of readAhead(eachCustomer(parts))) {
    scope.signal.throwIfAborted();
    const heard = customers.filter((lanes) =>
      lanes.some((lane) => (streamed.look(lane)?.length ?? 0) > 0),
    );
    const decisionsOf = await readDecisions(heard, parts);
    await inTurns(heard, (lanes) => {
      const decisions = decisionsOf(lanes);
      if (isStreamed(lanes, computation)) {
        const rows = lanes.flatMap((lane) => streamed.claim(lane) ?? []);
        counter.count(rows, decisions, tallies);
      } else {
        const rows = lanes.flatMap((lane) => streamed.look(lane) ?? []);
        counter.count(rows, decisions, early);
      }
    });
    progress.done += customers.filter((lanes) => isStreamed(lanes, computation)).length;
  }
  return early;
}
