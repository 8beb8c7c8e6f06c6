import type { IdentityStores } from '../../identity/IdentityStores.js';
import { toCustomer } from '../../identity/toCustomer.js';
import { enrolCustomer } from '../../intervention/enrolCustomer.js';
import type { Intervention } from '../../intervention/Intervention.js';
import type { InterventionParts } from '../../intervention/InterventionParts.js';
import { chunk } from '../../lib/chunk.js';
import type { TimelineContext } from '../../timeline/TimelineContext.js';
import type { ReportDesk } from '../ReportDesk.js';
import { askCandidates } from './askCandidates.js';
import { confirmDue } from './confirmDue.js';

const BATCH = 100;
const ACTOR = 'rotunda';

/** What finding those who are due works with, where nobody asked. */
export interface EnrolDueParts {
  readonly reports: ReportDesk;
  readonly parts: InterventionParts;
  readonly identity: IdentityStores;
  /** A context of its own for each portion of customers, as for a request. */
  readonly createContext: () => TimelineContext;
  readonly signal: AbortSignal;
}

/** Enrols everybody who is due now, and notes with that whom the webhook is to be told of. */
export async function enrolDue(
  intervention: Intervention,
  { reports, parts, identity, createContext, signal }: EnrolDueParts,
): Promise<void> {
  const { job } = await askCandidates(intervention, reports);
  await job.finished;
  if (signal.aborted) return;
  if (job.report === undefined) throw job.failure;
  const now = Date.now();
  const waiting = job.report.candidates.filter(({ dueAt }) => dueAt <= now);
  for (const portion of chunk(waiting, BATCH)) {
    if (signal.aborted) return;
    const stored = await identity.customers.byIds(portion.map(({ id }) => id));
    const customers = stored.filter(({ active }) => active).map(toCustomer);
    const { due } = await confirmDue(customers, intervention, parts, createContext());
    for (const { customer, since, reason } of due) {
      const content = { actor: ACTOR, due: { since, reason } };
      await enrolCustomer(customer, intervention, parts, { content, tells: true });
    }
  }
}
