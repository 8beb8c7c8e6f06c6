import type { AttributeKind } from '../AttributeSpec.js';
import { isPersonal } from './isPersonal.js';

/** What two people of one household may have in common of an attribute. */
export interface HouseholdSharing {
  /** So many of the closest levels stand for having the same. */
  readonly closest: number;
  /** The greatest share of such pairs on these levels. */
  readonly most: number;
  /** Whether the pairs on the other levels are as those of strangers. */
  readonly elseStrangers: boolean;
}

/** What people have in common by which they are one household. */
export interface HomeSharing {
  /** So many of the closest levels stand for having the same. */
  readonly closest: number;
  /** The least share of such pairs on these levels. */
  readonly least: number;
}

/** How people of one household agree on an attribute: as strangers do, in ways that nobody knows, or within bounds. */
export type AttributeSharing = HouseholdSharing | HomeSharing | 'strangers' | 'any';

/**
 * One name and one address make a household. Who differs in these is known for two people anyway, and a
 * class that may differ takes in neighbours, who are many more: households are learnt as persons then.
 */
const LEAST_AT_HOME = 0.9;
const HOME: Readonly<Partial<Record<AttributeKind, HomeSharing>>> = {
  familyName: { closest: 5, least: LEAST_AT_HOME },
  street: { closest: 4, least: LEAST_AT_HOME },
  // A digit more is next door.
  number: { closest: 1, least: LEAST_AT_HOME },
  postalCode: { closest: 2, least: LEAST_AT_HOME },
};

/**
 * A mailbox is shared, or put together from the family name; twins are few, and who has a relative's
 * number has it by mistake.
 */
const SHARING: Readonly<Partial<Record<AttributeKind, AttributeSharing>>> = {
  email: 'any',
  identifier: { closest: 1, most: 0.05, elseStrangers: true },
  // Ages in a household are no strangers': only what a slip of the pen explains is held down.
  date: { closest: 5, most: 0.05, elseStrangers: false },
};

/**
 * How people of one household agree on each attribute: `strangers` where no oftener than these,
 * `any` where nothing is known of it. It takes given names to tell them from one person at all; where
 * there are none, whatever is personal has to.
 */
export function householdSharing(kinds: readonly AttributeKind[]): readonly AttributeSharing[] {
  const areNamed = kinds.includes('givenName');
  return kinds.map((kind) => {
    if (!isPersonal(kind)) return HOME[kind] ?? 'any';
    return (areNamed ? SHARING[kind] : undefined) ?? 'strangers';
  });
}
