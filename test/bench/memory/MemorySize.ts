/** How much lies in the memory of each contender, and which; the same for all of them. */
export interface MemorySize {
  readonly people: number;
  readonly rows: number;
  readonly seed: number;
}
