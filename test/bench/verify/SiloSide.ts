/** What is known of silos and store beyond what contenders tell. */
export interface SiloSide {
  /** Requests so far, of the silos that count them themselves. */
  countRequests(): Readonly<Record<string, number>>;
  /** Where Rotunda's own store is, to tell its bytes from those of silos. */
  readonly storePort: number;
}
