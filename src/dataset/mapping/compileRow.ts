import {
  createExpression,
  isExpression,
  type Leaf,
  type Mapped,
  type Mapping,
} from '../../config/expressions/Expression.js';
import { describeFound } from '../../lib/describeFound.js';
import { objectFactory } from '../../lib/objectFactory.js';
import type { DatasetDefinition } from '../DatasetDefinition.js';
import { SETTLED_FIELDS } from '../InteractionRow.js';
import { sortableTime } from '../Position.js';
import type { Row, SettleRow } from '../Row.js';
import { FieldProblem } from '../values/FieldProblem.js';
import { isNoTime } from '../values/isNoTime.js';
import { parseBoolean } from '../values/parseBoolean.js';
import { parseText } from '../values/parseText.js';
import type { CompileContext } from './CompileContext.js';
import { compileIdentifiers } from './compileIdentifiers.js';
import { compileFields } from './compileObject.js';
import type { FieldSpecs } from './FieldSpec.js';
import type { Reader } from './Reader.js';
import { readLeaf } from './readLeaf.js';
import { UnreadableFields } from './UnreadableFields.js';

/** What a row reader is compiled from. */
export interface RowCompilation {
  readonly source: string;
  readonly definition: DatasetDefinition;
  readonly specs: FieldSpecs;
  /** The mapping as configured, without what is the kind's own. */
  readonly mapping: Mapping;
  readonly path: string;
  /** Whether the connector knows each row's lane without reading it off the row. */
  readonly laneKnown: boolean;
  readonly settle?: SettleRow;
}

/** A word of the silo that no value of its field's enum stands for. */
export interface UnknownWord {
  readonly field: string;
  readonly word: string;
  /** What is shown for it. */
  readonly value: 'OTHER' | null;
}

/** Makes rows of a silo's own. */
export interface RowReader {
  /** Throws a `FieldProblem` for a row that cannot be read. */
  read(raw: unknown, lane: string | undefined, token: string): Row;
  /** The raw value of the row's key and owner, where they can be read even off a bad row. */
  readonly key: Reader;
  readonly owner: Reader | undefined;
  /** Of the row that was read last: words that no value of their enum stands for. */
  readonly unknownWords: readonly UnknownWord[];
  /** Whether rows name the row of another dataset that they belong to. */
  readonly tellsParent: boolean;
}

/** Compiles a dataset's mapping to a reader of its rows. */
export function compileRow(compilation: RowCompilation, context: CompileContext): RowReader {
  const { source, definition, specs, path, settle } = compilation;
  const {
    recordId,
    id = recordId,
    identifiers,
    deleted,
    mergedInto,
    ...rest
  } = compilation.mapping;
  const { [definition.parentField ?? '']: parent, ...fields } = rest;
  const owner = recordId === undefined ? undefined : keyLeaf('recordId', recordId, path, context);
  if (owner === undefined && !compilation.laneKnown) {
    context.report(`${path}.recordId`, 'expected the column or path of the record, found nothing');
  }
  if (lacksKey(definition, compilation)) {
    context.report(`${path}.id`, "expected the column or path of the row's own key, found nothing");
  }
  const keyField = compilation.mapping.id === undefined ? 'recordId' : 'id';
  const key = id === undefined ? () => undefined : keyLeaf(keyField, id, path, context);
  const unreadable = new UnreadableFields(path, definition.keepsUnreadable);
  const implied = withImplied(definition, specs, fields);
  const unknownWords: UnknownWord[] = [];
  const mapped = compileFields(specs, implied, path, {
    ...context,
    spare: unreadable.spare,
    onUnknownWord: (of, read) => unknownWords.push({ field: of.slice(path.length + 1), ...read }),
  });
  const optional = (name: string, mapped: Mapped | undefined) =>
    mapped === undefined ? undefined : keyLeaf(name, mapped, path, context);
  const readParent = optional(definition.parentField ?? '', parent);
  const life = compileLife(optional('deleted', deleted), optional('mergedInto', mergedInto));
  const readIdentifiers =
    identifiers === undefined ? undefined : compileIdentifiers(identifiers, path, context);
  const isProfile = definition.name === 'profiles';
  const own = ['__typename', 'source', 'dataset', 'key', 'owner', 'position'];
  if (readParent !== undefined) own.push('parent');
  if (readIdentifiers !== undefined) own.push('identifiers');
  // Rows have room for all that is put into them: a member that is added makes an object slow.
  if (settle !== undefined) own.push(...SETTLED_FIELDS);
  // A type may have fields of such a name; what is mapped counts, as it comes behind what is ours.
  const create = objectFactory([...own, ...mapped.names, ...(life === undefined ? [] : LIFE)]);
  const timePlace = own.length + mapped.names.indexOf(definition.time ?? '');
  const isDated = timePlace >= own.length;
  return {
    key,
    owner,
    tellsParent: readParent !== undefined,
    unknownWords,
    read(raw, lane, token) {
      const keyText = requiredText(key(raw) ?? (id === undefined ? lane : undefined), keyField);
      const ownerText = lane ?? requiredText(owner?.(raw), 'recordId');
      const position = { time: '', token };
      const values: unknown[] = [
        definition.type,
        source,
        definition.name,
        keyText,
        ownerText,
        position,
      ];
      if (readParent !== undefined) values.push(optionalText(readParent(raw)));
      if (readIdentifiers !== undefined) values.push(readIdentifiers(raw));
      if (settle !== undefined) for (const _ of SETTLED_FIELDS) values.push(null);
      unreadable.clear();
      unknownWords.length = 0;
      mapped.read(raw, values);
      if (isDated) position.time = sortableTime(values[timePlace] as string | null);
      if (life !== undefined) values.push(...life(raw));
      const members = create(values);
      if (unreadable.fields !== undefined) members.unreadable = unreadable.fields;
      if (isProfile && lane !== undefined) {
        const own = optionalText(owner?.(raw));
        if (own !== null && own !== lane) members.ownRecordId = own;
      }
      const row = members as Record<string, unknown> & Row;
      return settle === undefined ? row : settle(row);
    },
  };
}

/** A single value is known by its record; rows of a list need a key of their own. */
function lacksKey(definition: DatasetDefinition, { mapping }: RowCompilation): boolean {
  return definition.cardinality === 'MANY' && mapping.id === undefined;
}

/** Adds what a mapping need not say: the dating field's other names, the silo's own word. */
function withImplied(definition: DatasetDefinition, specs: FieldSpecs, fields: Mapping): Mapping {
  const all: Record<string, Mapped> = { ...fields };
  const times = [definition.time, ...(definition.timeAliases ?? [])].filter(
    (name) => name !== null,
  );
  const mappedTime = times.map((name) => all[name]).find((mapped) => mapped !== undefined);
  for (const name of times) {
    if (mappedTime !== undefined) all[name] ??= mappedTime;
  }
  const word = all.status === undefined ? undefined : wordBehind(all.status);
  if (word !== undefined && specs.has('sourceStatus')) {
    // A status may be told by a truth value, which is no text else.
    all.sourceStatus ??= createExpression({ is: 'oneOf', of: word, words: {} });
  }
  return all;
}

function wordBehind(status: Mapped): Leaf | undefined {
  if (isLeaf(status)) return status;
  return isExpression(status) && status.is === 'oneOf' ? status.of : undefined;
}

function isLeaf(mapped: Mapped): mapped is Leaf {
  if (typeof mapped === 'string' || typeof mapped === 'function') return true;
  return isExpression(mapped) && mapped.is === 'sql';
}

function keyLeaf(name: string, mapped: Mapped, path: string, context: CompileContext): Reader {
  if (isLeaf(mapped)) return readLeaf(mapped, `${path}.${name}`, context);
  context.report(`${path}.${name}`, `expected a column or path, found ${describeFound(mapped)}`);
  return () => null;
}

const LIFE = ['deleted', 'mergedInto'];

/** Reads whether the source deleted a record or merged it into another. */
function compileLife(deleted: Reader | undefined, mergedInto: Reader | undefined) {
  if (deleted === undefined && mergedInto === undefined) return undefined;
  return (raw: unknown) => {
    const flag = deleted?.(raw) ?? false;
    const isDeleted = !isNoTime(flag) && (isTimestamp(flag) || parseBoolean(flag));
    return [isDeleted, optionalText(mergedInto?.(raw))];
  };
}

/** Many silos keep a time of deletion rather than a flag, some as so many seconds. */
function isTimestamp(flag: unknown): boolean {
  return flag instanceof Date || /^(\d{4}-\d\d-\d\d|\d{9,}(\.\d+)?$)/.test(String(flag));
}

function optionalText(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : parseText(value);
}

function requiredText(value: unknown, field: string): string {
  if (value === null || value === undefined || value === '') {
    throw new FieldProblem('a key', 'nothing').within(field);
  }
  try {
    return parseText(value);
  } catch (error) {
    throw error instanceof FieldProblem ? error.within(field) : error;
  }
}
