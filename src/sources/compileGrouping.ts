import type { Mapped, Mapping } from '../config/expressions/Expression.js';
import { compileObject } from '../dataset/mapping/compileObject.js';
import type { LeafCompiler } from '../dataset/mapping/LeafCompiler.js';
import { UnreadableFields } from '../dataset/mapping/UnreadableFields.js';
import { sortableTime } from '../dataset/Position.js';
import type { UnreadableField } from '../dataset/Row.js';
import type { DatasetBlueprint, SourceBlueprint } from './SourceKind.js';

/** Reads groups of rows that are alike in some fields. */
export interface Grouping {
  /** What of the mapping the groups are read by: the fields, and the one that dates rows. */
  readonly mapping: Mapping;
  /** The fields of a group, and the instant in it; throws a `FieldProblem` where they cannot be read. */
  read(raw: unknown): {
    readonly values: Record<string, unknown>;
    readonly time: string;
    readonly unreadable?: readonly UnreadableField[];
  };
}

/** Compiles some fields of a dataset, so that groups of its rows read like rows; what is wrong with them is told elsewhere. */
export function compileGrouping(
  { context }: Pick<SourceBlueprint, 'context'>,
  { definition, specs, path }: DatasetBlueprint,
  mapping: Mapping,
  fields: readonly string[],
  leaves: LeafCompiler,
): Grouping {
  const times = [definition.time, ...(definition.timeAliases ?? [])].filter((one) => one !== null);
  const time = times.find((name) => mapping[name] !== undefined);
  const picked: Record<string, Mapped> = {};
  for (const name of [...(time === undefined ? [] : [time]), ...fields]) {
    const mapped = mapping[name];
    if (mapped !== undefined) picked[name] = mapped;
  }
  const own = new Map([...specs].filter(([name]) => picked[name] !== undefined));
  const quiet = { ...context, report: () => undefined, leaves };
  const unreadable = new UnreadableFields(path, definition.keepsUnreadable);
  const read = compileObject(own, picked, path, {
    ...quiet,
    spare: unreadable.spare,
    refer: (type, key, source = '') => context.refer(type, key, source),
  });
  return {
    mapping: picked,
    read(raw) {
      unreadable.clear();
      const values = read(raw) ?? {};
      const instant = time === undefined ? null : (values[time] as string | null);
      const { fields } = unreadable;
      return { values, time: sortableTime(instant), ...(fields && { unreadable: fields }) };
    },
  };
}
