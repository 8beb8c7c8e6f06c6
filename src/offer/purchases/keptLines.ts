import { minorUnits } from '../../lib/minorUnits.js';
import type { GivenBack } from './GivenBack.js';
import type { SoldLine, SoldOrder } from './SoldOrder.js';

/** Ways in which a refund can be made up that are looked at; beyond it counts as unexplained. */
const MOST_WAYS = 4_096;

/**
 * The lines of an order of which the customer may still have pieces. A return that names no articles
 * is explained by its refund: a line has come back where every way in which prices make up the
 * refund has all of its pieces in it.
 */
export function keptLines(order: SoldOrder, returns: readonly GivenBack[]): readonly SoldLine[] {
  const lines = order.lines ?? [];
  if (returns.length === 0 || lines.length === 0) return lines;
  const left = lines.map(piecesOf);
  for (const line of returns.flatMap((one) => one.lines ?? [])) takeOut(line, lines, left);
  const unnamed = returns.filter((one) => one.lines == null);
  if (unnamed.length > 0) {
    const back = explain(unnamed, order, left);
    for (const [place, pieces] of back.entries()) left[place] = (left[place] ?? 0) - pieces;
  }
  return lines.filter((_, place) => (left[place] ?? 0) > 0);
}

function piecesOf({ quantity }: SoldLine): number {
  return quantity == null ? 1 : quantity;
}

function takeOut(returned: SoldLine, lines: readonly SoldLine[], left: number[]): void {
  let pieces = piecesOf(returned);
  for (const [place, { sku }] of lines.entries()) {
    if (sku == null || sku !== returned.sku) continue;
    const taken = Math.min(pieces, left[place] ?? 0);
    left[place] = (left[place] ?? 0) - taken;
    pieces -= taken;
  }
}

/** How many pieces of each line have come back for certain. */
function explain(
  returns: readonly GivenBack[],
  { lines: all, total }: SoldOrder,
  left: readonly number[],
): readonly number[] {
  const lines = all ?? [];
  // Of an order of one piece there is nothing else that can come back.
  if (left.reduce((sum, pieces) => sum + pieces, 0) <= 1) return left;
  const refunds = returns.map(({ refund }) => refund);
  const [currency] = refunds.map((one) => one?.currency);
  const none = left.map(() => 0);
  if (refunds.some((one) => one == null || one.currency !== currency)) return none;
  const refund = refunds.reduce((sum, one) => sum + minorUnits(one?.amount ?? '0'), 0n);
  if (total != null && total.currency === currency && refund >= minorUnits(total.amount))
    return left;
  if (lines.some(({ unitPrice }) => unitPrice == null || unitPrice.currency !== currency))
    return none;
  const units = lines.map(({ unitPrice }, place) => wholeUnits(unitPrice, left[place] ?? 0));
  const ways = units.reduce((product, { count }) => product * (count + 1), 1);
  return ways > MOST_WAYS ? none : certainPieces(units, refund, left);
}

interface Unit {
  readonly count: number;
  readonly price: bigint;
}

/** Pieces that can come back one by one; what is sold by weight comes back altogether. */
function wholeUnits(price: SoldLine['unitPrice'], pieces: number): Unit {
  const each = minorUnits(price?.amount ?? '0');
  if (Number.isInteger(pieces)) return { count: pieces, price: each };
  return { count: 1, price: BigInt(Math.round(Number(each) * pieces)) };
}

function certainPieces(units: readonly Unit[], refund: bigint, left: readonly number[]): number[] {
  let least: number[] | undefined;
  const tryFrom = (place: number, chosen: readonly number[], rest: bigint): void => {
    const unit = units[place];
    if (unit === undefined) {
      if (rest !== 0n) return;
      const before = least ?? chosen;
      least = before.map((count, at) => Math.min(count, chosen[at] ?? 0));
      return;
    }
    for (let count = 0; count <= unit.count; count++) {
      const spent = unit.price * BigInt(count);
      if (spent > rest) return;
      tryFrom(place + 1, [...chosen, count], rest - spent);
    }
  };
  tryFrom(0, [], refund);
  return units.map(({ count }, place) => {
    const back = least?.[place] ?? 0;
    return back === count ? (left[place] ?? 0) : back;
  });
}
