/** How far a report is. */
export interface ReportProgress {
  /** Customers that are counted. */
  readonly done: number;
  /** Customers that there were when it began. */
  readonly total: number;
}
