import { RequestError } from '../../errors/RequestError.js';
import type { PageInfo } from '../../generated/resolvers.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import type { Customer } from '../../identity/Customer.js';
import type { Intervention } from '../../intervention/Intervention.js';
import { type Freshness, isComplete } from '../../reading/Freshness.js';
import { agedShares } from '../agedShares.js';
import type { ReportProgress } from '../ReportJob.js';
import { askCandidates } from './askCandidates.js';
import { confirmDue, type DueIntervention } from './confirmDue.js';
import type { Candidate } from './findCandidates.js';

/** Candidates that are read again for one page at most, in parts of a page. */
const ROUNDS = 5;

/** A page of customers who are due, in the shape of the GraphQL type. */
export interface DuePage {
  readonly nodes: readonly DueIntervention[] | null;
  readonly edges: readonly { readonly cursor: string; readonly node: DueIntervention }[] | null;
  readonly pageInfo: PageInfo;
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
  readonly progress: ReportProgress | null;
}

type Place = Pick<Candidate, 'createdAt' | 'id'>;

/** A page of those who are due for an intervention now. */
export async function duePage(
  intervention: Intervention,
  first: number,
  after: string | null,
  context: RequestContext,
): Promise<DuePage> {
  const { reports, cursors, caller } = context;
  const sealed = `${caller.tenant} Query.dueInterventions ${intervention.id}`;
  const seal = ({ createdAt, id }: Place) => cursors.seal(JSON.stringify([createdAt, id]), sealed);
  const start = after === null ? undefined : openPlace(cursors.open(after, sealed));
  const asked = await askCandidates(intervention, reports);
  const { report, progress } = asked.job;
  const before = { hasPreviousPage: after !== null };
  if (report === undefined) {
    const pageInfo = { ...before, hasNextPage: true, startCursor: null, endCursor: after };
    const unknown = { nodes: null, edges: null, freshness: [] };
    return { ...unknown, pageInfo, complete: false, progress: { ...progress } };
  }
  const now = Date.now();
  const waiting = report.candidates.filter(
    (one) => one.dueAt <= now && (start === undefined || isBehind(one, start)),
  );
  const found = await confirmPage(waiting, intervention, first, context);
  const edges = found.due.map(({ node, place }) => ({ node, cursor: seal(place) }));
  const freshness = agedShares(asked);
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      ...before,
      hasNextPage: found.hasMore,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: found.reached === undefined ? after : seal(found.reached),
    },
    complete: found.complete && !report.isCut && isComplete(freshness),
    freshness,
    progress: null,
  };
}

/** Reads candidates again until a page is full. */
async function confirmPage(
  waiting: readonly Candidate[],
  intervention: Intervention,
  first: number,
  context: RequestContext,
) {
  const { identity, interventions } = context;
  const due: { readonly node: DueIntervention; readonly place: Place }[] = [];
  let complete = true;
  let reached: Place | undefined;
  let seen = 0;
  for (let round = 0; round < ROUNDS && due.length < first && seen < waiting.length; round++) {
    const candidates = waiting.slice(seen, seen + first);
    seen += candidates.length;
    const customers = await Promise.all(candidates.map(({ id }) => identity.byId(id)));
    const there = [...new Set(customers.filter((one): one is Customer => one !== null))];
    const read = await confirmDue(there, intervention, interventions.parts, context);
    complete &&= read.complete;
    for (const [place, customer] of customers.entries()) {
      const candidate = candidates[place];
      // Who was merged into another is told with that one.
      const node = read.due.find((one) => one.customer === customer);
      if (candidate === undefined || due.length === first) break;
      reached = candidate;
      if (node !== undefined && node.customer.id === candidate.id) {
        due.push({ node, place: candidate });
      }
    }
  }
  const last = waiting.at(-1);
  return { due, complete, reached, hasMore: last !== undefined && reached !== last };
}

function isBehind(one: Place, start: Place): boolean {
  return (
    one.createdAt > start.createdAt || (one.createdAt === start.createdAt && one.id > start.id)
  );
}

function openPlace(text: string | undefined): Place {
  if (text === undefined) {
    throw new RequestError('BAD_CURSOR', 'dueInterventions(after:) expects a cursor of this list.');
  }
  const [createdAt, id] = JSON.parse(text) as [number, string];
  return { createdAt, id };
}
