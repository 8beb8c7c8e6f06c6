import type { Start } from '../../dataset/Position.js';

/** One thing that is read: a lane from a start, or a row by its key. */
export interface SharedItem {
  /** Names it apart from all others of its question. */
  readonly id: string;
  /** The lane, or the key of the row; a call holds each but once. */
  readonly lane: string;
  readonly start?: Start | undefined;
  readonly parent?: string | undefined;
  /** What replicas share it by, where it was looked for among what they keep. */
  readonly ticket?: string | undefined;
}
