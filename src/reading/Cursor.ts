import type { Start } from '../dataset/Position.js';

/** Where a list was read up to, over all lanes together. */
export interface GlobalPosition {
  readonly time: string;
  /** Id of the lane of the last row. */
  readonly lane: string;
  readonly token: string;
}

/**
 * What a cursor holds. `behind` is the last row handed out in the common order; every lane is read
 * on from there, but those in `lanes`: sources that were away and still owe rows (null: all rows),
 * and lanes that were read further ahead.
 */
export interface Cursor {
  readonly behind: GlobalPosition | null;
  readonly lanes: ReadonlyMap<string, Start | null>;
}

/** Writes a cursor as a text. */
export function writeCursor({ behind, lanes }: Cursor): string {
  return JSON.stringify([
    behind && [behind.time, behind.lane, behind.token],
    [...lanes].map(([lane, start]) => [lane, start && writeStart(start)]),
  ]);
}

/** Reads such a text. */
export function readCursor(text: string): Cursor {
  const [behind, lanes] = JSON.parse(text) as [
    [string, string, string] | null,
    [string, [string, string | boolean] | null][],
  ];
  return {
    behind: behind && { time: behind[0], lane: behind[1], token: behind[2] },
    lanes: new Map(lanes.map(([lane, start]) => [lane, start && readStart(start)])),
  };
}

function writeStart(start: Start): [string, string | boolean] {
  return [start.time, start.token ?? start.inclusive];
}

function readStart([time, place]: [string, string | boolean]): Start {
  return typeof place === 'string' ? { time, token: place } : { time, inclusive: place };
}
