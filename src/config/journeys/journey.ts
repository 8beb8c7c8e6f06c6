import type { JourneyEntry } from './journeyShape.js';

/**
 * A journey: the stages that customers pass through, over all channels.
 *
 * @example
 * journey({
 *   id: 'purchase',
 *   stages: [
 *     stage('basket', event('cart_updated'), { timeLimit: '2h' }),
 *     stage('bought', order()),
 *     stage('collected', order({ fulfilment: 'PICKUP', status: 'COLLECTED' }), { optional: true }),
 *   ],
 * })
 */
export function journey(entry: JourneyEntry): JourneyEntry {
  return entry;
}
