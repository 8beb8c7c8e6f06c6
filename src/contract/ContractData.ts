/** A person in the backend under test. */
export interface ContractProfile {
  readonly recordId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
}

/** An order in the backend under test. */
export interface ContractOrder {
  readonly id: string;
  readonly recordId: string;
  /** RFC 3339 in UTC, milliseconds. */
  readonly occurredAt: string;
  /** Decimal text; the bad row has a word here. */
  readonly amount: string;
  readonly state: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** What the backend under test holds. */
export interface ContractData {
  readonly profiles: readonly ContractProfile[];
  readonly orders: readonly ContractOrder[];
}

/** The record with thousands of orders among others with three. */
export const BUSY = '1';
/** A record whose text and keys are such as programs trip over. */
export const ODD = '9007199254740993';
/** A record with one order that cannot be read. */
export const BAD = '3';
/** A record whose orders all have one time. */
export const TIED = '4';

const BUSY_ORDERS = 5_000;
const HOUR_MS = 3_600_000;
const START = Date.UTC(2025, 0, 1);

/** The data that the contract is held against. */
export function contractData(): ContractData {
  const quiet = Array.from({ length: 98 }, (_, index) => String(index + 2));
  const profiles = [BUSY, ...quiet].map((recordId) => person(recordId));
  return {
    profiles: [...profiles, oddPerson()],
    orders: [
      ...Array.from({ length: BUSY_ORDERS }, (_, index) => order(BUSY, index)),
      ...quiet.flatMap((recordId) => [0, 1, 2].map((index) => ordinary(recordId, index))),
      { ...order(ODD, 0), lines: [{ sku: 'قبعة 🎩 e\u0301', quantity: 1 }] },
    ],
  };
}

function ordinary(recordId: string, index: number): ContractOrder {
  if (recordId === BAD && index === 1) return { ...order(recordId, index), amount: 'a lot' };
  if (recordId === TIED)
    return { ...order(recordId, index), occurredAt: new Date(START).toISOString() };
  return order(recordId, index);
}

function order(recordId: string, index: number): ContractOrder {
  return {
    id: `${recordId}-${String(index).padStart(5, '0')}`,
    recordId,
    // Every fourth order has the time of the one before it.
    occurredAt: new Date(START + (index - (index % 4 === 3 ? 1 : 0)) * HOUR_MS).toISOString(),
    amount: `${index % 100}.${String(index % 7)}0`,
    state: index % 2 === 0 ? 'paid' : 'sent',
    lines: [{ sku: `hat-${index % 5}`, quantity: (index % 3) + 1 }],
  };
}

function person(recordId: string): ContractProfile {
  return {
    recordId,
    givenName: `Given${recordId}`,
    familyName: `Family${recordId}`,
    email: `Person.${recordId}@Example.com`,
    phone: `+31 20 ${recordId.padStart(7, '5')}`,
  };
}

function oddPerson(): ContractProfile {
  return {
    recordId: ODD,
    givenName: '😀 Zoe\u0308',
    familyName: "O'Brien; DROP TABLE",
    email: 'odd@example.com',
    phone: '+31 20 765 4321',
  };
}
