import type { Row } from '../../dataset/Row.js';
import type { PageState } from './PageState.js';

type Unplaced = { -readonly [Field in keyof Row]: Row[Field] };

/**
 * Gives a row its position, which names the page it was seen on, and a key that holds for the whole
 * source where its own holds within its lane only. The row is changed in place: it was just read, and
 * nobody else has seen it.
 */
export function placeRow(row: Row, state: PageState, globalKeys: boolean): Row {
  const placed = row as Unplaced;
  const token = JSON.stringify(state.at === 'first' ? [row.key] : [row.key, state]);
  placed.position = { time: row.position.time, token };
  if (!globalKeys) placed.key = joinKey(row.owner, row.key);
  return placed;
}

/** A key that holds within its lane only, made to hold for the source. */
function joinKey(lane: string, key: string): string {
  return `${lane}\n${key}`;
}

/** The lane that such a key names; undefined of a key that names none, as others than we may tell it. */
export function laneOfKey(joined: string): string | undefined {
  const at = joined.indexOf('\n');
  return at < 0 ? undefined : joined.slice(0, at);
}
