import type { Order, OrderLine } from './Order.js';

/** How far a return got. */
export type ReturnStage = 'announced' | 'handedIn' | 'arrived' | 'refunded' | 'refused';

/** Goods of one order given back. */
export interface ReturnParcel {
  readonly key: string;
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly announcedAt: number;
  readonly stage: ReturnStage;
  readonly refundedAt: number | null;
  readonly way: 'dropOff' | 'shop' | 'post' | 'courier';
  readonly reason: string;
  readonly dropOff: {
    readonly name: string;
    readonly type: 'newsagent' | 'locker' | 'shop';
  } | null;
}
