import type { Window } from '../../Source.js';
import type { PostgresDataset } from '../PostgresDataset.js';
import type { KeyTypes } from './KeyTypes.js';
import { type LaneShape, laneText } from './laneText.js';
import { ownCondition } from './ownCondition.js';
import type { Statement } from './Statement.js';
import { selectRows } from './selectRows.js';
import { startParameters } from './startParameters.js';

/** The statements that come again and again for a dataset whose types are known: each text is written once. */
export class LaneStatements {
  readonly types: KeyTypes;
  readonly #dataset: PostgresDataset;
  readonly #texts = new Map<string, string>();
  readonly #textByKey: string;

  constructor(dataset: PostgresDataset, types: KeyTypes) {
    this.#dataset = dataset;
    this.types = types;
    this.#textByKey = selectRows(dataset, types, {
      lanes: `unnest($1::${types.key}[]) WITH ORDINALITY AS _asked(lane, n)`,
      conditions: [`${dataset.key} = _asked.lane`, ...ownCondition(dataset)],
      order: dataset.key,
      limit: '1',
    });
  }

  /** Rows by their own keys. */
  byKey(keys: readonly string[]): Statement {
    return { text: this.#textByKey, values: [keys] };
  }

  /** The newest rows of each of many lanes, at most one more than asked for per lane, with their child rows. */
  newest(lanes: readonly string[], window: Window): Statement {
    const { limit, from, to, starts, parents } = window;
    const shape = this.#shapeOf(lanes, window);
    const values: unknown[] = [lanes];
    if (shape.ofParents) values.push(lanes.map((lane) => parents?.get(lane) ?? null));
    if (shape.from) values.push(from);
    if (shape.to) values.push(to);
    if (starts !== undefined) {
      const { modes, times, keys } = startParameters(lanes, starts);
      values.push(modes, times, keys);
    }
    values.push(limit + 1);
    return { text: this.#textOf(shape), values };
  }

  #shapeOf(lanes: readonly string[], { from, to, starts, parents, bare }: Window): LaneShape {
    const isDated = this.types.time !== undefined;
    return {
      isOne: lanes.length === 1,
      ofParents: parents !== undefined && this.types.parent !== undefined,
      from: isDated && from !== undefined,
      to: isDated && to !== undefined,
      behind: starts !== undefined,
      allAtTimes: lanes.every((lane) => Boolean(starts?.get(lane)?.time)),
      bare: bare === true,
    };
  }

  #textOf(shape: LaneShape): string {
    const name = JSON.stringify(shape);
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const text = laneText(this.#dataset, this.types, shape);
    this.#texts.set(name, text);
    return text;
  }
}
