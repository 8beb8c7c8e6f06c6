import { unknownOutcome } from '../../errors/unknownOutcome.js';
import { canonicalJson } from '../../lib/canonicalJson.js';
import type { DecisionRequest } from '../../store/DecisionStore.js';
import { isStoreTrouble } from '../../store/isStoreTrouble.js';
import type { IdentityHasher } from '../IdentityHasher.js';
import type { IdentityStores } from '../IdentityStores.js';
import { applyDecision } from './applyDecision.js';
import { checkDecisionInput, type DecisionInput } from './checkDecisionInput.js';
import type { Decision } from './Decision.js';
import { findReach } from './findReach.js';
import { type Refusal, refuse } from './Refusal.js';

/** What a decision is to say; who decided it and when is added. */
export type DecisionDraft = Pick<
  Decision,
  'kind' | 'groups' | 'customerIds' | 'survivorId' | 'revokes'
> & {
  /** Names what is decided: of several who decide the very same at once, one decision is written. */
  readonly subject: readonly string[];
};

/**
 * Takes a decision once: writes it down, then makes customers follow. Asked again under the same
 * idempotency key it answers what was decided; `draft` is made only when nothing
 * was yet: undefined where nothing is left to decide, a decision where others just took the same.
 */
export async function decide(
  identity: IdentityStores,
  actor: string,
  input: DecisionInput,
  draft: () => Promise<DecisionDraft | Decision | Refusal | undefined>,
): Promise<Decision | Refusal | undefined> {
  const { hasher, decisions } = identity;
  const refusal = checkDecisionInput(input);
  if (refusal !== undefined) return refusal;
  const request = {
    key: hasher.content('request', input.idempotencyKey),
    input: hasher.content('input', actor, canonicalJson(input)),
  };
  const earlier = await repeat(identity, request);
  if (earlier !== undefined) return earlier;
  const drafted = await draft();
  if (drafted === undefined || 'code' in drafted) {
    // The same request may have been carried out meanwhile, so that nothing was left to decide.
    return (await repeat(identity, request)) ?? drafted;
  }
  const recordKeys = await findReach(identity, drafted);
  const decision =
    'id' in drafted
      ? drafted
      : complete(drafted, actor, input, hasher, await decisions.byRecordKeys(recordKeys));
  const entry = { id: decision.id, recordKeys, content: decision };
  const isNew = await decisions.insert(entry, request, new Date(decision.decidedAt));
  const taken = isNew ? decision : ((await decisions.byId(decision.id)) ?? decision);
  await follow(identity, taken);
  return taken;
}

/** What is written down is done sooner or later, whatever the store says to what follows. */
async function follow(identity: IdentityStores, decision: Decision): Promise<void> {
  try {
    await applyDecision(identity, decision);
  } catch (error) {
    throw isStoreTrouble(error) ? unknownOutcome() : error;
  }
}

/** What was decided under the idempotency key of a request, if anything was. */
async function repeat(
  identity: IdentityStores,
  request: DecisionRequest,
): Promise<Decision | Refusal | undefined> {
  const earlier = await identity.decisions.byRequest(request.key);
  if (earlier === undefined) return undefined;
  if (earlier.input !== request.input) {
    const message = 'This idempotency key was used for something else.';
    return refuse('IDEMPOTENCY_MISMATCH', message, 'idempotencyKey');
  }
  await follow(identity, earlier.content);
  return earlier.content;
}

function complete(
  { subject, ...said }: DecisionDraft,
  actor: string,
  { reason }: DecisionInput,
  hasher: IdentityHasher,
  earlier: readonly Decision[],
): Decision {
  const id = hasher.content('decision', said.kind, ...subject);
  // The newest decision is the strongest: it is newer than what it rests on by whatever clock.
  const newest = Math.max(...earlier.map((one) => Date.parse(one.decidedAt)));
  const decidedAt = new Date(Math.max(Date.now(), newest + 1)).toISOString();
  return { id, ...said, actor, reason, decidedAt };
}
