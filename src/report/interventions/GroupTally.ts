/** What became of the customers of a group. */
export class GroupTally {
  customers = 0;
  converted = 0;
  notYetKnown = 0;
  unknown = 0;

  /** Customers whose outcome is known. */
  get known(): number {
    return this.customers - this.notYetKnown - this.unknown;
  }

  get rate(): number | null {
    return this.known === 0 ? null : this.converted / this.known;
  }
}
