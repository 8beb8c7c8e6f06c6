import type { Row } from './Row.js';

/** What told the purpose of an interaction: the account it went through, its source, or a rule. */
export type PurposeDecision = 'ACCOUNT' | 'SOURCE' | 'RULE';

/** Fields that settling an interaction sets, whether or not its mapping tells them. */
export const SETTLED_FIELDS = ['purpose', 'purposeDecidedBy'] as const;

/** A row whose type is an `Interaction`: the fields that all of them have alike. */
export interface InteractionRow extends Row {
  readonly occurredAt: string;
  readonly channel?: string | null;
  readonly platform?: string | null;
  readonly device?: string | null;
  readonly purpose?: string | null;
  /** Null where nothing told it. */
  readonly purposeDecidedBy?: PurposeDecision | null;
  readonly direction?: 'INBOUND' | 'OUTBOUND' | null;
  /** The brand's address that it went through, where its source tells. */
  readonly account?: {
    readonly address: string;
    readonly label?: string | null;
    readonly platform?: string | null;
    readonly purposes?: readonly string[] | null;
  } | null;
}
