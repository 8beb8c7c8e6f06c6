import type { OffersConfig } from '../config/offersShape.js';
import type { ConsentRow } from '../consent/ConsentRow.js';
import { readConsents } from '../consent/readConsents.js';
import type { Row } from '../dataset/Row.js';
import type { OfferInput } from '../generated/resolvers.js';
import type { Customer } from '../identity/Customer.js';
import type { InterventionsOfRequest } from '../intervention/InterventionsOfRequest.js';
import type { ProfileRules } from '../profile/ProfileRules.js';
import { readProfile } from '../profile/readProfile.js';
import { claimRows } from '../reading/claimRows.js';
import { lanesOf } from '../reading/LaneOwner.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import type { RowsWithin } from '../reading/rowsWithin.js';
import { decideOffer } from './decideOffer.js';
import type { OfferContext } from './OfferContext.js';
import type { OfferDecision } from './OfferDecision.js';
import { Portion } from './Portion.js';
import { parseOffer } from './parseOffer.js';

/** Rows that are read of a record and dataset; where newer ones than a rule needs lie behind them, nothing is allowed. */
const MOST_PER_LANE = 200;
/** Customers that are read at once: sources have their deadline for these, not for a thousand. */
const PORTION = 100;

/** What deciding on offers works with for one request. */
export interface OfferParts {
  readonly rows: RowsOfRequest;
  readonly config: OffersConfig;
  readonly profileRules: ProfileRules;
  readonly owners: WeakMap<Row, Customer>;
  readonly interventions: InterventionsOfRequest;
}

/** A customer that is decided on, and with whom. */
interface Deciding {
  readonly context: OfferContext;
  readonly portion: Portion;
}

/** Decides on offers for one request, by what the sources say now: what several offers need of a customer is read once. */
export class OffersOfRequest {
  readonly #parts: OfferParts;
  #now = new Date();
  readonly #deciding = new Map<string, Deciding>();
  #portion = new Portion();

  constructor(parts: OfferParts) {
    this.#parts = parts;
  }

  /** Whether an offer may be made to a customer now. */
  async decide(customer: Customer, input: OfferInput): Promise<OfferDecision> {
    const offer = parseOffer(input);
    const { context, portion } = this.#decidingOn(customer);
    return portion.run(() => decideOffer(offer, context));
  }

  /** Lets go of what was read, and of when: the request has changed something. */
  forget(): void {
    this.#deciding.clear();
    this.#now = new Date();
  }

  #decidingOn(customer: Customer): Deciding {
    const known = this.#deciding.get(customer.id);
    if (known !== undefined) return known;
    const isFull = this.#deciding.size > 0 && this.#deciding.size % PORTION === 0;
    if (isFull) this.#portion = new Portion(this.#portion);
    const deciding = { context: this.#contextOf(customer), portion: this.#portion };
    this.#deciding.set(customer.id, deciding);
    return deciding;
  }

  #contextOf(customer: Customer): OfferContext {
    const { rows, config, profileRules, owners, interventions } = this.#parts;
    const read = new Map<string, Promise<RowsWithin>>();
    const once = <R extends Row>(name: string, ask: () => Promise<RowsWithin<R>>) => {
      const known = read.get(name) ?? claim(ask());
      read.set(name, known);
      return known as Promise<RowsWithin<R>>;
    };
    const claim = async (asked: Promise<RowsWithin>) => {
      const answer = await asked;
      claimRows(answer.rows, customer, owners, rows);
      return answer;
    };
    let profile: ReturnType<typeof readProfile> | undefined;
    return {
      customer,
      config,
      now: this.#now,
      read: <R extends Row>(dataset: string, since = '') =>
        once(`${dataset} ${since}`, () => {
          const lanes = lanesOf(customer, dataset, rows.sources);
          return rows.within<R>(
            lanes,
            {},
            { mostPerLane: MOST_PER_LANE, needed: since, maxAgeMs: 0 },
          );
        }),
      consents: () => once<ConsentRow>('consents', () => readConsents(customer, rows)),
      profile: () => {
        profile ??= readProfile(customer, rows, profileRules, 0);
        return profile;
      },
      holdingBack: (campaign) => interventions.holdingBack(customer, campaign),
    };
  }
}
