import type { Contact } from '../contacts/Contact.js';
import type { TermWeights } from '../text/TermWeights.js';
import type { Strand } from './Strand.js';

/** A strand and what came before it in a conversation that it may go on with. */
export interface Sequel {
  readonly earlier: Strand;
  /** The last contact of `earlier` when `later` began, which is no ticket where there is another. */
  readonly last: Contact;
  readonly later: Strand;
  readonly terms: TermWeights;
  /** How often the customer gets in touch. */
  readonly strandsPerDay: number;
}

/** What speaks for or against two strands being one conversation. */
export interface Evidence {
  /**
   * Weight of evidence: the logarithm to base 2 of how many times likelier this is between strands of
   * one conversation than between others of the same customer in the same weeks (Good: Probability and
   * the Weighing of Evidence). Weights add up, as if each told something of its own.
   */
  readonly bits: number;
  /** One line for people; missing where it only counts beside others. */
  readonly reason?: string;
}

/** One kind of evidence; undefined where it tells nothing. */
export interface EvidenceRule {
  readonly name: string;
  weigh(sequel: Sequel): Evidence | undefined;
}
