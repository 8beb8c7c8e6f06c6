import type { Traffic } from '../contenders/ContenderServer.js';

/** What passed between two counts, by the number of answers that were given meanwhile. */
export function trafficPerAnswer(before: Traffic, after: Traffic, answers: number): Traffic {
  const calls = Object.entries(after.calls).flatMap(([silo, count]) => {
    const made = count - (before.calls[silo] ?? 0);
    return made === 0 ? [] : [[silo, made / answers]];
  });
  return {
    calls: Object.fromEntries(calls),
    rows: (after.rows - before.rows) / answers,
    sent: (after.sent - before.sent) / answers,
    received: (after.received - before.received) / answers,
  };
}
