import DataLoader from 'dataloader';
import { RequestError } from '../errors/RequestError.js';
import type { Customer } from '../identity/Customer.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import type { Assignments } from './Assignment.js';
import { assignGroup } from './assignGroup.js';
import type { Group } from './Enrolment.js';
import { findAssignments } from './findAssignments.js';
import type { Intervention } from './Intervention.js';
import type { InterventionParts } from './InterventionParts.js';

/** Who takes part in which interventions, for one request; what is asked within a tick is one look-up. */
export class InterventionsOfRequest {
  readonly parts: InterventionParts;
  readonly #loader: DataLoader<Customer, Assignments>;

  constructor(parts: InterventionParts, identity: IdentityOfRequest) {
    this.parts = parts;
    this.#loader = new DataLoader((customers: readonly Customer[]) =>
      identity.read(() => findAssignments(customers, parts.enrolments, parts.hasher)),
    );
  }

  get all(): readonly Intervention[] {
    return this.parts.interventions;
  }

  /** The configured intervention of an id. */
  byId(id: string): Intervention {
    const found = this.find(id);
    if (found !== undefined) return found;
    const known = this.all.map((one) => one.id).join(', ');
    const expected = known === '' ? 'none is configured' : `expected one of ${known}`;
    throw new RequestError('NOT_FOUND', `There is no intervention of this id; ${expected}.`);
  }

  find(id: string): Intervention | undefined {
    return this.all.find((one) => one.id === id);
  }

  /** In which interventions a customer is enrolled, and in which group. */
  assignmentsOf(customer: Customer): Promise<Assignments> {
    return this.#loader.load(customer);
  }

  /** The group of a customer in an intervention: as enrolled or, before that, as they would be. */
  async groupOf(customer: Customer, intervention: Intervention): Promise<Group> {
    const known = (await this.assignmentsOf(customer)).get(intervention.id);
    return known?.enrolment.group ?? assignGroup(intervention, customer.id, this.parts.hasher);
  }

  /** Whether a customer is left alone by an intervention, to measure against. */
  async isControl(customer: Customer, interventionId: string): Promise<boolean> {
    return (await this.groupOf(customer, this.byId(interventionId))) === 'CONTROL';
  }

  /** The interventions carried out by a campaign that leave a customer alone; none for a campaign that no intervention names. */
  async holdingBack(customer: Customer, campaign: string): Promise<Intervention[]> {
    const concerned = this.all.filter((one) => one.campaign === campaign);
    const groups = await Promise.all(concerned.map((one) => this.groupOf(customer, one)));
    return concerned.filter((_, place) => groups[place] === 'CONTROL');
  }

  /** Lets go of what was looked up: somebody was enrolled. */
  forget(): void {
    this.#loader.clearAll();
  }
}
