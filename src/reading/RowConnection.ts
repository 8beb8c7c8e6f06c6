import type { Row } from '../dataset/Row.js';
import type { PageInfo } from '../generated/resolvers.js';
import { type Cursor, writeCursor } from './Cursor.js';
import { cursorAfter } from './cursorAfter.js';
import { type Freshness, freshnessOfLanes, isWhole } from './Freshness.js';
import { isSilent } from './isSilent.js';
import { isPending, type Merge } from './mergeLanes.js';

/** A row of a connection and its cursor. */
export interface RowEdge<R extends Row = Row> {
  readonly node: R;
  readonly cursor: string;
}

/** Seals a cursor's text for the field and filter it belongs to. */
export type SealCursor = (text: string) => string;

/**
 * A page of rows, in the shape of a connection type. Cursors are made when they are asked for: each
 * costs a seal.
 */
export class RowConnection<R extends Row = Row> {
  readonly #merge: Merge;
  readonly #incoming: Cursor | undefined;
  readonly #after: string | null;
  readonly #seal: SealCursor;
  readonly nodes: readonly R[] | null;
  #freshness: readonly Freshness[] | undefined;

  constructor(merge: Merge, incoming: Cursor | undefined, after: string | null, seal: SealCursor) {
    this.#merge = merge;
    this.#incoming = incoming;
    this.#after = after;
    this.#seal = seal;
    this.nodes = isUnknown(merge) ? null : merge.rows.map(({ row }) => row as R);
  }

  get freshness(): readonly Freshness[] {
    this.#freshness ??= freshnessOfLanes(this.#merge.lanes);
    return this.#freshness;
  }

  get complete(): boolean {
    const { lanes } = this.#merge;
    return lanes.every(({ results }) => results.every(isWhole)) && !this.#isOutOfOrder();
  }

  get edges(): readonly RowEdge<R>[] | null {
    return this.nodes?.map((node, index) => new Edge(node, () => this.#cursor(index + 1))) ?? null;
  }

  get pageInfo(): PageInfo {
    const { rows, lanes } = this.#merge;
    // An empty page leads on only where rows were left out; else its place is that of the last page.
    const stands = rows.length === 0 && lanes.every(({ frontier }) => frontier === undefined);
    const cursor = (count: number) => (stands ? this.#after : this.#cursor(count));
    return {
      // What a source that is away still owes can't be read now; its place is in the cursor.
      hasNextPage: lanes.some(
        (lane) =>
          isPending(lane) ||
          (lane.hasMore && !lane.failed && (!lane.cut || lane.frontier !== undefined)),
      ),
      hasPreviousPage: this.#after !== null,
      get startCursor() {
        return rows.length === 0 ? null : cursor(1);
      },
      get endCursor() {
        return cursor(rows.length);
      },
    };
  }

  #cursor(count: number): string {
    return this.#seal(writeCursor(cursorAfter(this.#merge, this.#incoming, count)));
  }

  /** Whether rows came that are newer than what an earlier page handed out. */
  #isOutOfOrder(): boolean {
    const before = this.#incoming?.behind;
    const [first] = this.#merge.rows;
    return before != null && first !== undefined && first.row.position.time > before.time;
  }
}

/** Whether there are no rows only because no source that has a part in the answer could be read. */
function isUnknown({ lanes, rows }: Merge): boolean {
  if (rows.length > 0) return false;
  const heard = lanes.filter(({ lane, results }) => !results.every((one) => isSilent(lane, one)));
  return heard.length > 0 && heard.every(({ failed }) => failed);
}

class Edge<R extends Row> implements RowEdge<R> {
  readonly node: R;
  readonly #cursor: () => string;

  constructor(node: R, cursor: () => string) {
    this.node = node;
    this.#cursor = cursor;
  }

  get cursor(): string {
    return this.#cursor();
  }
}
