/**
 * How many of something are enough: on a real MongoDB, where each takes a multiple of its time, a
 * third of those that the embedded server has seen before.
 */
export function fewerOnRealEngine(count: number): number {
  return process.env.MONGODB_URI ? Math.ceil(count / 3) : count;
}
