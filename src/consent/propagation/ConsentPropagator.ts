import { setTimeout as sleep } from 'node:timers/promises';
import type { Customer } from '../../identity/Customer.js';
import { deliverDue } from '../../lib/delivery/deliverDue.js';
import { retryPauseMs } from '../../lib/delivery/retryPauseMs.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { ConsentDelivery } from '../../store/ConsentDocument.js';
import type { StoredConsent } from '../../store/ConsentStore.js';
import type { ConsentContent } from '../ConsentContent.js';
import type { PropagationParts } from './PropagationParts.js';
import { type Attempt, tellSource } from './tellSource.js';

type Stored = StoredConsent<ConsentContent>;

/** An attempt reads once and tells a few times. */
const QUESTIONS = 3;
/** What is wrong with a source rather than with what it is told: the others would fare no better. */
const AWAY: ReadonlySet<string | undefined> = new Set([
  'SOURCE_TIMEOUT',
  'SOURCE_UNAVAILABLE',
  'SOURCE_RATE_LIMITED',
  'SOURCE_AUTH',
]);

/** Tells the sources of what one tenant recorded, until they have it. */
export class ConsentPropagator {
  readonly #parts: PropagationParts;
  readonly #told: readonly GuardedSource[];
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(parts: PropagationParts) {
    this.#parts = parts;
    this.#told = parts.sources.filter(({ writer }) => writer !== undefined);
  }

  /** The deliveries of a decision, to be written with it: the first attempt is already under way. */
  plan(customer: Customer, content: ConsentContent): ConsentDelivery[] {
    const { channel, purpose } = content;
    const concerned = this.#told.filter(
      (source) =>
        source.writer?.concerns('consents', { channel, purpose }) &&
        lanesOf(customer, 'consents', this.#parts.sources).some(
          (lane) => lane.source === source.name,
        ),
    );
    return concerned.map((source) => ({
      source: source.name,
      state: 'PENDING',
      attempts: 1,
      nextAt: new Date(Date.now() + leaseMs(source)),
      isUnderWay: true,
      told: [],
      code: null,
    }));
  }

  /** Tells of what was written a moment ago; answers how far it is after a while. */
  async deliverNow(stored: Stored): Promise<Stored> {
    const deliveries = [...stored.deliveries];
    if (deliveries.length === 0) return stored;
    const all = deliveries.map(async (delivery, at) => {
      deliveries[at] = (await this.#attempt(stored, delivery)) ?? delivery;
    });
    const over = Promise.allSettled(all);
    this.#underWay.add(over);
    void over.finally(() => this.#underWay.delete(over));
    const waiting = new AbortController();
    const pause = sleep(this.#parts.waitMs, undefined, { signal: waiting.signal, ref: false });
    await Promise.race([over, pause.catch(() => undefined)]);
    waiting.abort();
    return { ...stored, deliveries: [...deliveries] };
  }

  /** Tells of all that is due by now, one after the other for each source. */
  async deliverDue(signal: AbortSignal): Promise<void> {
    const { store } = this.#parts;
    await Promise.all(
      this.#told.map((source) => {
        const claim = (now: Date, until: Date) => store.claim(source.name, now, until);
        const deliver = async (stored: Stored) => {
          const delivery = stored.deliveries.find((one) => one.source === source.name);
          const after = delivery && (await this.#attempt(stored, delivery));
          return !AWAY.has(after?.code ?? undefined);
        };
        return deliverDue({ claim, deliver, leaseMs: leaseMs(source) }, signal);
      }),
    );
  }

  /** Ends what is under way, and waits for it. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.all(this.#underWay);
  }

  /** Tries once, and notes what came of it. */
  async #attempt(stored: Stored, delivery: ConsentDelivery): Promise<ConsentDelivery | undefined> {
    const source = this.#told.find(({ name }) => name === delivery.source);
    if (source === undefined) return undefined;
    const { store, identity, onTold } = this.#parts;
    const { tenant } = identity;
    const limit = AbortSignal.timeout(QUESTIONS * source.deadlineMs);
    const scope = { signal: AbortSignal.any([this.#closing.signal, limit]), tenant };
    const attempt = await tellSource(this.#parts, source, stored, delivery.told, scope);
    const after = this.#after(delivery, attempt);
    await store.settle(stored.key, after);
    const { state, attempts, code } = after;
    const reason = attempt.error && { reason: attempt.error.message };
    onTold({ tenant, source: source.name, state, attempts, code, ...reason });
    return after;
  }

  #after(delivery: ConsentDelivery, { state, told, error }: Attempt): ConsentDelivery {
    const pauseMs = retryPauseMs(delivery.attempts, this.#parts.retryMs);
    return {
      ...delivery,
      state,
      told,
      code: error?.code ?? null,
      nextAt: new Date(Date.now() + pauseMs),
      isUnderWay: false,
    };
  }
}

/** Longer than an attempt takes, so that nobody else tries meanwhile; a crash is made good then. */
function leaseMs({ deadlineMs }: GuardedSource): number {
  return 2 * QUESTIONS * deadlineMs;
}
