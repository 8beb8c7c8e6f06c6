/** The sealed part of a recorded decision. */
export interface ConsentContent {
  readonly channel: string;
  readonly purpose: string;
  readonly status: string;
  /** RFC 3339. */
  readonly decidedAt: string;
  readonly evidence: string | null;
  readonly recordedBy: string;
  /** The customer's version as whoever recorded it saw it; left out in what is older than this. */
  readonly customerVersion?: number;
}
