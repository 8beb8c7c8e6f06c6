/** The sealed part of a recorded interaction. */
export interface RecordedContent {
  readonly channel: string;
  readonly purpose: string;
  readonly direction: string;
  /** RFC 3339. */
  readonly occurredAt: string;
  readonly text: string;
  readonly accountAddress: string | null;
  readonly recordedBy: string;
}
