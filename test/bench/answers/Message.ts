/** A message as every contender answers it. */
export interface Message {
  readonly id: string;
  readonly channel: string;
  readonly platform: string | null;
  readonly purpose: string;
  readonly direction: string;
  readonly occurredAt: string;
  readonly subject: string | null;
  readonly text: string;
  readonly account: { readonly address: string };
}
