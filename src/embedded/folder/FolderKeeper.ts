import type { Writable } from 'node:stream';

/** Whoever sees to it that a temporary folder is removed in the end. */
export interface FolderKeeper {
  readonly folder: string;
  /** Handed to child processes: the folder stays while one of them has it open. */
  readonly hold: Writable | 'ignore';
  /** Resolves when the folder is removed. */
  release(): Promise<void>;
  /** Lets this process end without `release()`. */
  unref(): void;
}
