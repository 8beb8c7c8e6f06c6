import type {
  ContractData,
  ContractOrder,
  ContractProfile,
} from '../../src/contract/ContractData.js';

/** An order as the HTTP backends of the contract show it; numbers beyond 2^53 are written as such. */
export function orderJson({
  id,
  recordId,
  occurredAt,
  amount,
  state,
  lines,
}: ContractOrder): string {
  const rest = { id, placed: occurredAt, amount, state, items: lines };
  return `{"person":${recordId},${JSON.stringify(rest).slice(1)}`;
}

/** A person as they show it. */
export function personJson({
  recordId,
  givenName,
  familyName,
  email,
  phone,
}: ContractProfile): string {
  const rest = {
    given: givenName,
    family: familyName,
    contacts: [
      { by: 'mail', value: email },
      { by: 'phone', value: phone },
    ],
  };
  return `{"id":${recordId},${JSON.stringify(rest).slice(1)}`;
}

/** A list of JSON texts as one. */
export function listJson(items: readonly string[]): string {
  return `[${items.join(',')}]`;
}

/** The orders of some people, newest first. */
export function ordersOf({ orders }: ContractData, recordIds: readonly string[]): ContractOrder[] {
  const wanted = new Set(recordIds);
  return orders
    .filter(({ recordId }) => wanted.has(recordId))
    .toSorted((a, b) =>
      a.occurredAt === b.occurredAt ? (a.id < b.id ? 1 : -1) : a.occurredAt < b.occurredAt ? 1 : -1,
    );
}
