import type { Traffic } from '../contenders/ContenderServer.js';
import type { AnswerTraffic } from './AnswerTraffic.js';

/** What passed between two counts, by the number of answers that were given meanwhile. */
export function trafficPerAnswer(
  before: Traffic,
  after: Traffic,
  answers: number,
  storePort: number,
): AnswerTraffic {
  const calls = Object.entries(after.calls).flatMap(([silo, count]) => {
    const made = count - (before.calls[silo] ?? 0);
    return made === 0 ? [] : [[silo, made / answers]];
  });
  const bytes = Object.entries(after.bytes).map(([port, { sent, received }]) => ({
    port,
    sent: sent - (before.bytes[port]?.sent ?? 0),
    received: received - (before.bytes[port]?.received ?? 0),
  }));
  const store = bytes.find(({ port }) => port === String(storePort));
  const sum = (measure: (one: { sent: number; received: number }) => number) =>
    bytes.reduce((total, one) => total + measure(one), 0) / answers;
  return {
    calls: Object.fromEntries(calls),
    rows: (after.rows - before.rows) / answers,
    bytesSent: sum(({ sent }) => sent),
    bytesReceived: sum(({ received }) => received),
    storeBytes: store === undefined ? 0 : (store.sent + store.received) / answers,
  };
}
