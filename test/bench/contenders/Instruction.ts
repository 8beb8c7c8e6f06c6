import type { ContenderServer, Setup, Usage } from './ContenderServer.js';

/** What the bench asks of a contender's process. */
export type Instruction =
  | { readonly is: 'start'; readonly setup: Setup }
  | { readonly is: 'usage' };

/** What a contender's process answers. */
export type Report =
  | { readonly is: 'ready'; readonly endpoints: ContenderServer['endpoints'] }
  | { readonly is: 'usage'; readonly usage: Usage };
