import { readAhead } from '../lib/readAhead.js';
import { type Computation, isStreamed } from './Computation.js';
import { eachCustomer } from './eachCustomer.js';
import { inTurns } from './inTurns.js';
import { readDecisions } from './readDecisions.js';
import { readUnstreamed } from './readUnstreamed.js';

/** Reads what was not streamed, and counts the customers that it belongs to. */
export async function countMissing(computation: Computation): Promise<void> {
  const { scope, progress, counter, tallies } = computation;
  for await (const { customers, rowsOf, decisionsOf } of readAhead(readEach(computation))) {
    scope.signal.throwIfAborted();
    await inTurns(customers, (lanes) => {
      counter.count(
        lanes.flatMap((lane) => rowsOf(lane) ?? []),
        decisionsOf(lanes),
        tallies,
      );
      progress.done += 1;
    });
  }
}

async function* readEach(computation: Computation) {
  const { parts, reading, streamed, scope } = computation;
  for await (const all of eachCustomer(parts)) {
    const customers = all.filter((lanes) => !isStreamed(lanes, computation));
    const [rowsOf, decisionsOf] = await Promise.all([
      readUnstreamed(customers.flat(), reading, streamed, scope),
      readDecisions(customers, parts),
    ]);
    yield { customers, rowsOf, decisionsOf };
  }
}
