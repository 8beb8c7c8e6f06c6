import { createContext } from '../../graphql/createContext.js';
import type { Gateway } from '../../graphql/Gateway.js';
import type { OfferDecision } from '../../offer/OfferDecision.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { countOfferCalls } from './countOfferCalls.js';
import type { OfferQuestion } from './OfferQuestion.js';

/** Nobody waits for a file line by line: sources may take longer than for a request. */
const DEADLINE_MS = 30_000;

/** An answer, as a line of a file tells it. */
export type OfferAnswer =
  | { readonly id: string; readonly error: 'NOT_FOUND' }
  | (Pick<OfferDecision, 'allowed' | 'notes' | 'complete'> & {
      readonly id: string;
      readonly reasons: readonly {
        readonly code: string;
        readonly message: string;
        readonly evidence: readonly object[];
      }[];
    });

/** What some questions came to, and what they cost. */
export interface OfferAnswers {
  readonly answers: readonly OfferAnswer[];
  /** Calls that they cost by the formula. */
  readonly expectedCalls: number;
}

/** Decides on offers to some customers at once: what they need is read batch by batch, as for one request. */
export async function decideOffers(
  gateway: Gateway,
  tenant: string,
  questions: readonly OfferQuestion[],
  scope: Pick<RequestScope, 'signal' | 'usage'>,
): Promise<OfferAnswers> {
  const caller = { tenant, actor: 'rotunda offers', scopes: new Set<string>() };
  const whole: RequestScope = { ...scope, tenant, deadlineMs: DEADLINE_MS };
  const { identity, offers, ids } = createContext(gateway, caller, 'offers', whole);
  const customers = await Promise.all(questions.map(({ id }) => identity.byId(id)));
  const answers = await Promise.all(
    questions.map(async ({ id, offer }, place): Promise<OfferAnswer> => {
      const customer = customers[place];
      if (customer == null) return { id, error: 'NOT_FOUND' };
      const { allowed, reasons, notes, complete } = await offers.decide(customer, offer);
      const told = reasons.map(({ code, message, evidence }) => ({
        code,
        message,
        evidence: evidence.map((row) => ({
          __typename: row.__typename,
          id: ids.seal(row),
          occurredAt: Reflect.get(row, 'occurredAt') ?? null,
          channel: Reflect.get(row, 'channel') ?? null,
          source: row.source,
        })),
      }));
      return { id, allowed, reasons: told, notes, complete };
    }),
  );
  const known = questions.flatMap(({ offer }, place) => {
    const customer = customers[place];
    return customer == null ? [] : [{ customer, offer }];
  });
  const { config, sources } = gateway;
  return { answers, expectedCalls: countOfferCalls(known, config.offers, sources) };
}
