/** A ticket as every contender answers it. */
export interface Ticket {
  readonly id: string;
  readonly subject: string;
  readonly status: string;
  readonly priority: string;
  readonly channel: string | null;
  readonly openedAt: string;
  readonly firstRespondedAt: string | null;
  readonly resolvedAt: string | null;
  readonly assignee: { readonly name: string } | null;
}
