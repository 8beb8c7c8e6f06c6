/** What one conversation tells of the channel that it began on. */
export interface Measurement {
  readonly channel: string | null;
  readonly platform: string | null;
  readonly purpose: string | null;
  /** Null where the brand began it, and where nobody has answered. */
  readonly firstResponseSeconds: number | null;
  readonly isResolved: boolean;
  /** Null where it is not resolved, and where nothing tells when it was. */
  readonly resolutionSeconds: number | null;
  readonly movedToOtherChannel: boolean;
  /** Scores of its tickets, 1 to 5. */
  readonly scores: readonly number[];
}
