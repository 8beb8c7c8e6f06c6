import type { MetricsConfig } from '../config/metricsShape.js';
import { type MoneyValue, parseMoney } from '../dataset/values/parseMoney.js';
import { minorUnits } from '../lib/minorUnits.js';
import { addMoney } from './addMoney.js';

/** Amounts as one, and what that rests on. */
export interface Converted {
  /** Null where a rate is missing. */
  readonly money: MoneyValue | null;
  readonly notes: readonly string[];
}

/** Adds amounts of several currencies by the newest rates that have come; without a rate for one, there is no sum. */
export function convertMoney(
  amounts: readonly MoneyValue[],
  { currency, rates }: MetricsConfig,
  now: Date,
): Converted {
  const [first, second] = amounts;
  const base = currency ?? (second === undefined ? first?.currency : undefined);
  if (base === undefined) {
    if (amounts.length === 0) return { money: null, notes: [] };
    const names = amounts.map((one) => one.currency).join(', ');
    const note = `Amounts in ${names} are not added: no currency of metrics is configured.`;
    return { money: null, notes: [note] };
  }
  const today = now.toISOString().slice(0, 10);
  const notes: string[] = [];
  const converted = amounts.map((money): MoneyValue | undefined => {
    if (money.currency === base) return money;
    const rate = rates
      .filter((one) => one.currency === money.currency && one.date <= today)
      .reduce<(typeof rates)[number] | undefined>(
        (best, one) => (best === undefined || one.date >= best.date ? one : best),
        undefined,
      );
    if (rate === undefined) {
      notes.push(`There is no rate from ${money.currency} to ${base}: amounts are not added.`);
      return undefined;
    }
    notes.push(`${money.currency} at ${rate.rate} ${base}, the rate of ${rate.date}.`);
    return parseMoney(multiply(money.amount, rate.rate), base, 'MAJOR');
  });
  if (converted.some((one) => one === undefined)) return { money: null, notes };
  const nothing = parseMoney(0, base, 'MINOR');
  const shares = [nothing, ...(converted as MoneyValue[])].map((money) => ({ money, times: 1 }));
  return { money: addMoney(shares)[0] ?? nothing, notes };
}

/** The product of two decimal texts, exactly. */
function multiply(one: string, other: string): string {
  const product = minorUnits(one) * minorUnits(other);
  const digits = [one, other].reduce((sum, text) => sum + (text.split('.')[1]?.length ?? 0), 0);
  return `${product}e-${digits}`;
}
