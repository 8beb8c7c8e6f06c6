/** An amount as every contender answers it. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** A line of an order. */
export interface OrderLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: Money;
}

/** An order as every contender answers it; lines only where they were read with it. */
export interface Order {
  readonly id: string;
  readonly source: 'shop' | 'stores';
  readonly channel: string | null;
  readonly platform: string | null;
  readonly device: string | null;
  readonly purpose: 'SALES';
  readonly occurredAt: string;
  readonly status: string;
  readonly sourceStatus: string;
  readonly total: Money;
  readonly lines?: readonly OrderLine[];
  readonly fulfilment: {
    readonly method: string;
    readonly status: string;
    readonly location: { readonly name: string | null; readonly kind: string };
  };
}
