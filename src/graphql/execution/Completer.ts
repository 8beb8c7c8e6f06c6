import type { ResponsePath } from 'graphql';
import type { Run } from './Run.js';

/** Makes what is answered of what a resolver returned: a value, or a promise of it; throws what went wrong. */
export type Completer = (run: Run, value: unknown, path: ResponsePath) => unknown;

/** Makes what is answered of a scalar or an enum. */
export type LeafCompleter = (value: unknown) => unknown;
