import type { Position } from '../dataset/Position.js';
import type { StreamPage } from './StreamPage.js';

/** Rows of a watched dataset, oldest first. */
export interface WatchPage extends StreamPage {
  /**
   * Where to read on, also behind rows that could not be read; left out where there are no more. Its
   * time is empty where older rows may come behind it.
   */
  readonly next?: Position;
}
