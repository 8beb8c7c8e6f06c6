import type { Life } from '../../story/Life.js';

/** What a service knows, in memory. */
export interface Books {
  readonly records: number;
  readonly rows: number;
  add(life: Life): void;
}
