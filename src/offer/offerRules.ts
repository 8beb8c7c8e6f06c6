import type { OfferRule } from './OfferRule.js';
import { AlreadyBought } from './rules/AlreadyBought.js';
import { ContactedTooOften } from './rules/ContactedTooOften.js';
import { InControlGroup } from './rules/InControlGroup.js';
import { NoConsent } from './rules/NoConsent.js';
import { OfferAlreadyUsed } from './rules/OfferAlreadyUsed.js';
import { OpenComplaint } from './rules/OpenComplaint.js';
import { QuietHours } from './rules/QuietHours.js';

/** What may speak against an offer, in the order in which reasons are told. */
export const offerRules: readonly OfferRule[] = [
  AlreadyBought,
  OpenComplaint,
  NoConsent,
  ContactedTooOften,
  OfferAlreadyUsed,
  InControlGroup,
  QuietHours,
];
