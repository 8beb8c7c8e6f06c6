import type { OrderLine } from '../../answers/Order.js';

/** A line as the statements of the stores yield it. */
export interface ReceiptLineRow {
  readonly artikel: string;
  readonly naam: string;
  readonly aantal: string | number;
  readonly stuksprijs: string;
}

/** Writes such a line as it is answered. */
export function toReceiptLine({ artikel, naam, aantal, stuksprijs }: ReceiptLineRow): OrderLine {
  const unitPrice = { amount: stuksprijs, currency: 'EUR' };
  return { sku: artikel, name: naam, quantity: Number(aantal), unitPrice };
}
