/** An event as every contender answers it. */
export interface VisitEvent {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly device: string | null;
  readonly occurredAt: string;
  readonly properties: unknown;
}
