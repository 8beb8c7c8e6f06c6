import type { ResponsePath } from 'graphql';
import type { Run } from './Run.js';

/** One field of a compiled selection: what it is answered under, and how it is executed on an object. */
export interface FieldStep {
  readonly key: string;
  /** A value or a promise of it; throws where a field that may not be null has none. */
  execute(run: Run, source: unknown, path: ResponsePath | undefined): unknown;
}

/** The fields of an object of one type. */
export interface Selection {
  readonly steps: readonly FieldStep[];
  /** Makes an object of their values, in the order of the steps. */
  readonly create: (values: readonly unknown[]) => Record<string, unknown>;
}

/** Begins a path's next step, as graphql-js does. */
export function addPath(
  prev: ResponsePath | undefined,
  key: string | number,
  typename: string | undefined,
): ResponsePath {
  return { prev, key, typename };
}
