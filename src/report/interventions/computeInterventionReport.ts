import { setImmediate } from 'node:timers/promises';
import type { InteractionRow } from '../../dataset/InteractionRow.js';
import { sortableTime } from '../../dataset/Position.js';
import type { Customer } from '../../identity/Customer.js';
import { toCustomer } from '../../identity/toCustomer.js';
import type { Assignment } from '../../intervention/Assignment.js';
import type { Enrolment, Group } from '../../intervention/Enrolment.js';
import { findAssignments } from '../../intervention/findAssignments.js';
import type { Intervention } from '../../intervention/Intervention.js';
import type { InterventionParts } from '../../intervention/InterventionParts.js';
import { followJourney } from '../../journey/following/followJourney.js';
import { inOrderOfTime } from '../../journey/following/inOrderOfTime.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { journeyReading } from '../journeys/journeyReading.js';
import type { FinishedReport, ReportProgress } from '../ReportJob.js';
import type { ReportParts } from '../ReportParts.js';
import { type PersonRows, readCustomers } from '../readCustomers.js';
import type { SourceShare } from '../SourceShare.js';
import { StreamedRows } from '../StreamedRows.js';
import { sharesOf } from '../sharesOf.js';
import { GroupTally } from './GroupTally.js';

/** All that a report on an intervention says, before it is told. */
export interface ComputedInterventionReport extends FinishedReport {
  readonly groups: Readonly<Record<Group, GroupTally>>;
  readonly contaminated: number;
}

/** A customer and what holds for them. */
interface Enrolled extends Assignment {
  readonly customer: Customer;
}

/** Enrolments whose customers are read at once. */
const BATCH = 200;

/** Counts what became of everybody who is enrolled, by the group that they were enrolled in. */
export async function computeInterventionReport(
  intervention: Intervention,
  { enrolments, hasher }: InterventionParts,
  parts: ReportParts,
  progress: ReportProgress,
  scope: RequestScope,
): Promise<ComputedInterventionReport> {
  const computedAt = new Date();
  const now = computedAt.getTime();
  const groups = { TREATED: new GroupTally(), CONTROL: new GroupTally() };
  const names = intervention.journey.datasets.map(({ name }) => name);
  const shares = sharesOf(parts.sources, names);
  let contaminated = 0;
  let behind: Enrolment | undefined;
  progress.total = await enrolments.count(intervention.id);
  for (;;) {
    scope.signal.throwIfAborted();
    const page = await enrolments.page(intervention.id, BATCH, behind);
    const enrolled = await holdersOf(page, parts, async (customers) =>
      (await findAssignments(customers, enrolments, hasher)).map((one) => one.get(intervention.id)),
    );
    const rows = await rowsOf(enrolled, intervention, parts, shares, scope);
    for (const { customer, enrolment, isContaminated } of enrolled) {
      if (isContaminated) contaminated += 1;
      count(groups[enrolment.group], enrolment, rows.get(customer), intervention, now);
    }
    progress.done += page.length;
    behind = page.at(-1);
    if (page.length < BATCH) break;
    await setImmediate();
  }
  return { groups, contaminated, shares: [...shares.values()], computedAt };
}

/** The customers for whom one of the enrolments stands: each is found with one alone. */
async function holdersOf(
  page: readonly Enrolment[],
  { identity }: ReportParts,
  assignmentsOf: (customers: readonly Customer[]) => Promise<(Assignment | undefined)[]>,
): Promise<Enrolled[]> {
  const keys = [...new Set(page.flatMap(({ recordKeys }) => recordKeys))];
  if (keys.length === 0) return [];
  const customers = (await identity.customers.byRecordKeys(keys))
    .filter(({ active }) => active)
    .map(toCustomer);
  const assignments = await assignmentsOf(customers);
  const ids = new Set(page.map(({ id }) => id));
  return customers.flatMap((customer, place): Enrolled[] => {
    const assignment = assignments[place];
    if (assignment?.own === undefined || !ids.has(assignment.own.id)) return [];
    return [{ customer, ...assignment }];
  });
}

/** What the sources hold of some customers around the time in which their outcome counts. */
async function rowsOf(
  enrolled: readonly Enrolled[],
  { journey, outcomeWithinMs }: Intervention,
  { sources }: ReportParts,
  shares: ReadonlyMap<string, SourceShare>,
  scope: RequestScope,
): Promise<ReadonlyMap<Customer | null, PersonRows<InteractionRow>>> {
  if (enrolled.length === 0) return new Map();
  const times = enrolled.map(({ enrolment }) => enrolment.enrolledAt.getTime());
  const instant = (at: number) => sortableTime(new Date(at).toISOString());
  const range = {
    from: instant(Math.min(...times) - journey.abandonedAfterMs),
    to: instant(Math.max(...times) + outcomeWithinMs + 1),
  };
  const reading = { ...journeyReading(journey, range, sources), shares };
  const rows = new Map<Customer | null, PersonRows<InteractionRow>>();
  const customers = enrolled.map(({ customer }) => customer);
  // These are few among all customers: what is not theirs is not brought.
  const none = new StreamedRows<InteractionRow>(0);
  const portions = readCustomers(reading, none, once(customers), scope);
  for await (const people of portions) {
    for (const person of people) rows.set(person.customer, person);
  }
  return rows;
}

async function* once<T>(value: T): AsyncIterable<T> {
  yield value;
}

function count(
  tally: GroupTally,
  { enrolledAt }: Enrolment,
  person: PersonRows<InteractionRow> | undefined,
  { journey, outcomeStage, outcomeWithinMs }: Intervention,
  now: number,
): void {
  const from = enrolledAt.getTime();
  const to = from + outcomeWithinMs;
  tally.customers += 1;
  if (to > now) tally.notYetKnown += 1;
  else if (person === undefined || !person.isWhole) tally.unknown += 1;
  else {
    const runs = followJourney(journey, inOrderOfTime(person.rows));
    const isReached = runs.some(({ reached }) =>
      reached.some(({ stage, at }) => stage === outcomeStage && at > from && at <= to),
    );
    if (isReached) tally.converted += 1;
  }
}
