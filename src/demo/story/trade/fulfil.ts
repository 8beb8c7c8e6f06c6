import { DAY, HOUR, MINUTE } from '../durations.js';
import type { Scene } from '../Scene.js';
import { duringOpeningHours } from './hours.js';
import type { Order, OrderStage } from './Order.js';

type Placed = Omit<Order, 'stage' | 'receivedAt' | 'readyAt' | 'handOverKey'>;

interface Step {
  readonly stage: OrderStage;
  readonly at: number;
}

/** Leads an order from its placing to where it stands when the story ends. */
export function fulfil(order: Placed, scene: Scene): Order {
  const { now, numbering } = scene;
  const planned = order.way === 'pickup' ? planPickUp(order, scene) : planDelivery(order, scene);
  const done = planned.filter(({ at }) => at < now);
  const timeOf = (...stages: OrderStage[]) =>
    done.find(({ stage }) => stages.includes(stage))?.at ?? null;
  const receivedAt = timeOf('delivered', 'collected');
  const isHandedOver = order.way === 'pickup' && order.book === 'shop' && receivedAt !== null;
  return {
    ...order,
    stage: done.at(-1)?.stage ?? 'placed',
    receivedAt,
    readyAt: timeOf('ready'),
    handOverKey: isHandedOver ? numbering.till() : null,
  };
}

function planDelivery({ placedAt }: Placed, { random }: Scene): Step[] {
  const paidAt = placedAt + Math.floor(random.between(1, 12) * MINUTE);
  if (random.chance(0.04)) return [{ stage: 'cancelled', at: paidAt + 3 * HOUR }];
  const pickingAt = paidAt + Math.floor(random.between(6, 20) * HOUR);
  const sentAt = pickingAt + Math.floor(random.between(3, 30) * HOUR);
  const deliveredAt = sentAt + Math.floor(random.around(1.6, 0.4) * DAY);
  return [
    { stage: 'paid', at: paidAt },
    { stage: 'picking', at: pickingAt },
    { stage: 'sent', at: sentAt },
    { stage: 'delivered', at: deliveredAt },
  ];
}

function planPickUp({ placedAt, book }: Placed, { random }: Scene): Step[] {
  const readyAt = placedAt + Math.floor(random.between(4, 40) * HOUR);
  const paid: Step[] = book === 'shop' ? [{ stage: 'paid', at: placedAt + 3 * MINUTE }] : [];
  const ready: Step = { stage: 'ready', at: readyAt };
  if (random.chance(0.04)) {
    return [...paid, ready, { stage: 'cancelled', at: readyAt + 14 * DAY }];
  }
  const collectedAt = duringOpeningHours(readyAt + Math.floor(random.between(1, 6) * DAY));
  return [...paid, ready, { stage: 'collected', at: collectedAt }];
}
