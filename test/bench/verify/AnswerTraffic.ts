/** What one answer takes of silos and store. */
export interface AnswerTraffic {
  /** By silo. */
  readonly calls: Readonly<Record<string, number>>;
  /** Rows that the silos yielded. */
  readonly rows: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** Those of both that Rotunda's store has a part in. */
  readonly storeBytes: number;
}
