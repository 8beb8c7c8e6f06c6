import type { ToldDocument } from './ToldDocument.js';

/** An interaction that was told to Rotunda itself, as it lies in the store. */
export interface InteractionDocument extends ToldDocument {
  /** Whether those who watch are known to be told of it. */
  readonly announced: boolean;
}
