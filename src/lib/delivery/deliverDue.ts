/** What is to be delivered, shared with other processes. */
export interface Outbox<T> {
  /** Takes one that is due by an instant, so that nobody else does until another. */
  claim(now: Date, until: Date): Promise<T | undefined>;
  /** Delivers one and notes what came of it; answers false where the others had better wait. */
  deliver(one: T): Promise<boolean>;
  /** Longer than delivering takes, so that no other process delivers it meanwhile; a crash is made good then. */
  readonly leaseMs: number;
}

/** Delivers all that is due by now, one after the other. */
export async function deliverDue<T>(
  { claim, deliver, leaseMs }: Outbox<T>,
  signal: AbortSignal,
): Promise<void> {
  const startedAt = new Date();
  while (!signal.aborted) {
    const one = await claim(startedAt, new Date(Date.now() + leaseMs));
    if (one === undefined || !(await deliver(one))) return;
  }
}
