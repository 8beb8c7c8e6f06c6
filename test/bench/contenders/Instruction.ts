import type { Endpoints, ProcessorTime, Setup, Traffic } from './ContenderServer.js';

/** What the bench asks of a contender's process. */
export type Instruction =
  | { readonly is: 'start'; readonly setup: Setup }
  | { readonly is: 'cpu' }
  | { readonly is: 'traffic' };

/** What a contender's process answers. */
export type Report =
  | { readonly is: 'ready'; readonly endpoints: Endpoints }
  | { readonly is: 'cpu'; readonly cpu: ProcessorTime }
  | { readonly is: 'traffic'; readonly traffic: Traffic };
