import { addressGiven } from './addressGiven.js';
import { closeInTime } from './closeInTime.js';
import type { EvidenceRule } from './Evidence.js';
import { openMatter } from './openMatter.js';
import { otherTicket } from './otherTicket.js';
import { sameMedium } from './sameMedium.js';
import { sameNumber } from './sameNumber.js';
import { samePurpose } from './samePurpose.js';
import { sameSubject } from './sameSubject.js';
import { saysElsewhere } from './saysElsewhere.js';

/** All kinds of evidence. */
export const evidenceRules: readonly EvidenceRule[] = [
  addressGiven,
  sameNumber,
  saysElsewhere,
  sameSubject,
  openMatter,
  closeInTime,
  samePurpose,
  otherTicket,
  sameMedium,
];
