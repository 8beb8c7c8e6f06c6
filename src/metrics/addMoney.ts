import { type MoneyValue, parseMoney } from '../dataset/values/parseMoney.js';
import { minorUnits } from '../lib/minorUnits.js';

/** An amount and how often it counts: less than zero where it is taken off. */
export interface Share {
  readonly money: MoneyValue;
  readonly times: number;
}

/** What amounts come to, exactly, by currency, in the order of its code. */
export function addMoney(shares: readonly Share[]): MoneyValue[] {
  const sums = new Map<string, bigint>();
  for (const { money, times } of shares) {
    const { amount, currency } = money;
    sums.set(currency, (sums.get(currency) ?? 0n) + minorUnits(amount) * BigInt(times));
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, minor]) => parseMoney(minor, currency, 'MINOR'));
}
