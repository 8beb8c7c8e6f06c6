import type { RequestScope } from '../RequestScope.js';
import type { Window } from '../Source.js';
import type { Lifetime } from './lifetimeOf.js';

/** Reads of one dataset that differ in nothing but their lanes. */
export interface LaneQuestion {
  readonly dataset: string;
  readonly window: Window;
  readonly scope: RequestScope;
  /** How long what is read is kept; undefined where it is not. */
  readonly lifetime: Lifetime | undefined;
  /** Begins the keys of the cache. */
  readonly group: string;
}

/** One of which what is read is kept. */
export type CachedQuestion = LaneQuestion & { readonly lifetime: Lifetime };
