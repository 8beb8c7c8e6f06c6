import type {
  Leaf,
  Mapped,
  Mapping,
  TaggedExpression,
} from '../../config/expressions/Expression.js';
import { isExpression } from '../../config/expressions/Expression.js';
import { closestName } from '../../lib/closestName.js';
import { describeFound } from '../../lib/describeFound.js';
import { textOfHtml } from '../../lib/html/textOfHtml.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { objectFactory } from '../../lib/objectFactory.js';
import { FieldProblem } from '../values/FieldProblem.js';
import { isNoTime } from '../values/isNoTime.js';
import { parseDate } from '../values/parseDate.js';
import { parseDateTime } from '../values/parseDateTime.js';
import { parseMoney } from '../values/parseMoney.js';
import { parseInternational } from '../values/parseInternational.js';
import { parseText } from '../values/parseText.js';
import type { CompileContext } from './CompileContext.js';
import { compileConstant } from './compileConstant.js';
import { compileMoney } from './compileMoney.js';
import { compileOneOf } from './compileOneOf.js';
import { compileTemplate } from './compileTemplate.js';
import { compileWord } from './compileWord.js';
import { describeSpec } from './describeSpec.js';
import { documentItems } from './documentItems.js';
import type { FieldSpec, FieldSpecs } from './FieldSpec.js';
import type { LeafUse } from './LeafCompiler.js';
import type { ObjectReader } from './ObjectReader.js';
import { parsed } from './parsed.js';
import type { Reader } from './Reader.js';
import { isNothing, type ReadField, readField } from './readField.js';
import { readLeaf } from './readLeaf.js';
import { scalarParser } from './scalarParser.js';

/** The fields of an object, and what sets them. */
export interface FieldsReader {
  readonly names: readonly string[];
  /**
   * Adds the values of the fields to others, in the order of their names; false where there is none.
   * A field that cannot be read throws, unless it is spared.
   */
  read(raw: unknown, values: unknown[]): boolean;
  /** Whether the silo's row has a value for no field but for constants. */
  saysNothing(raw: unknown): boolean;
}

/** Compiles the mapping of an object. */
export function compileObject(
  specs: FieldSpecs,
  mapping: Mapping,
  path: string,
  context: CompileContext,
): ObjectReader {
  const { names, read, saysNothing } = compileFields(specs, mapping, path, context);
  const create = objectFactory(names);
  return (raw) => {
    const values: unknown[] = [];
    try {
      return read(raw, values) ? create(values) : null;
    } catch (error) {
      if (error instanceof FieldProblem && saysNothing(raw)) return null;
      throw error;
    }
  };
}

/**
 * Compiles a mapping once, so that reading a row is a walk over closures. Readers throw a
 * `FieldProblem` for a value that is not of its field's type.
 */
export function compileFields(
  specs: FieldSpecs,
  mapping: Mapping,
  path: string,
  context: CompileContext,
): FieldsReader {
  const fields: ReadField[] = [];
  for (const [name, mapped] of Object.entries(mapping)) {
    const spec = specs.get(name);
    if (spec === undefined) {
      const near = closestName(name, specs.keys());
      const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
      const known = [...specs.keys()].join(', ');
      context.report(`${path}.${name}`, `unknown field${hint}; expected one of ${known}`);
    } else {
      const read = compileField(spec, mapped, `${path}.${name}`, context);
      const isConstant = isExpression(mapped) && mapped.is === 'constant';
      fields.push({ name, required: spec.required, isConstant, read });
    }
  }
  for (const [name, spec] of specs) {
    if (spec.required && mapping[name] === undefined) {
      context.report(`${path}.${name}`, 'expected a mapping, found nothing: the field is required');
    }
  }
  return {
    names: fields.map(({ name }) => name),
    read(raw, values) {
      let isEmpty = true;
      for (const field of fields) {
        const value = readField(field, raw, path, context);
        values.push(value ?? null);
        if (value !== null) isEmpty = false;
      }
      return !isEmpty;
    },
    saysNothing: (raw) => fields.every((field) => field.isConstant || isNothing(field, raw)),
  };
}

function compileField(
  spec: FieldSpec,
  mapped: Mapped,
  path: string,
  context: CompileContext,
): Reader {
  const read = compileOptional(spec, mapped, path, context);
  if (!spec.required) return read;
  return (raw) => {
    const value = read(raw);
    if (value === null || value === undefined) {
      throw new FieldProblem('a value', 'nothing', { isMissing: true });
    }
    return value;
  };
}

function compileOptional(
  spec: FieldSpec,
  mapped: Mapped,
  path: string,
  context: CompileContext,
): Reader {
  if (typeof mapped === 'string' || typeof mapped === 'function') {
    return compileLeaf(spec, mapped, path, context);
  }
  if (isExpression(mapped)) return compileExpression(spec, mapped, path, context);
  if (spec.is === 'object' && isPlainObject(mapped)) {
    return compileObject(spec.fields, mapped, path, context);
  }
  if (spec.is === 'list' && spec.of.is === 'object') {
    const { fields } = spec.of;
    const items = [mapped].flat().filter(isPlainObject);
    const readers = items.map((item) => compileObject(fields, item as Mapping, path, context));
    return (raw) => readers.flatMap((read) => read(raw) ?? []);
  }
  return misfit(spec, describeFound(mapped), path, context);
}

function compileLeaf(spec: FieldSpec, leaf: Leaf, path: string, context: CompileContext): Reader {
  switch (spec.is) {
    case 'scalar': {
      const read = readLeaf(leaf, path, context, leafUse(spec.scalar));
      return parsed(read, scalarParser(spec.scalar));
    }
    case 'enum':
      return parsed(readLeaf(leaf, path, context), compileWord(spec.values, path, context));
    case 'reference': {
      const refer = (value: unknown) => context.refer(spec.type, parseText(value), undefined);
      return parsed(readLeaf(leaf, path, context), refer);
    }
    case 'list': {
      const item = compileField(spec.of, asItIs, path, withinFunctions(context));
      const parse = (value: unknown) =>
        (Array.isArray(value) ? value : [value]).map(item).filter((one) => one !== null);
      return parsed(readLeaf(leaf, path, context, 'LIST'), parse);
    }
    case 'money':
    case 'object':
      return typeof leaf === 'function'
        ? parsed(readLeaf(leaf, path, context), compileBuilt(spec, path, context))
        : misfit(spec, 'a column or path', path, context);
  }
}

function leafUse(scalar: string): LeafUse {
  return scalar === 'JSON' ? scalar : scalar === 'Boolean' ? 'VALUE' : 'CONTENT';
}

/** Checks an object that a function of the configuration built, field by field. */
function compileBuilt(
  spec: FieldSpec & { readonly is: 'money' | 'object' },
  path: string,
  context: CompileContext,
): Reader {
  if (spec.is === 'money') {
    return (value) => {
      if (isPlainObject(value)) return parseMoney(value.amount, value.currency, 'MAJOR');
      throw new FieldProblem('an object of amount and currency', describeFound(value));
    };
  }
  const members = [...spec.fields.keys()].map((name): [string, Mapped] => [
    name,
    (row: Record<string, unknown>) => row[name],
  ]);
  return compileObject(spec.fields, Object.fromEntries(members), path, withinFunctions(context));
}

/** The context inside a value that is already plain JavaScript, whatever the kind of source. */
function withinFunctions(context: CompileContext): CompileContext {
  const leaf = (read: Leaf) => (typeof read === 'function' ? read : 'expected a function');
  return { ...context, leaves: { leaf, nested: () => 'expected a function' } };
}

function asItIs(value: unknown): unknown {
  return value;
}

function compileExpression(
  spec: FieldSpec,
  expression: TaggedExpression,
  path: string,
  context: CompileContext,
): Reader {
  switch (expression.is) {
    case 'sql':
      return compileLeaf(spec, expression, path, context);
    case 'constant':
      return compileConstant(spec, expression, path, context);
    case 'oneOf':
      return compileOneOf(spec, expression, path, context);
    case 'template':
      return compileTemplate(expression.text, path, context);
    case 'reference': {
      if (spec.is !== 'reference') break;
      if (!context.sourceNames.has(expression.source)) {
        const known = [...context.sourceNames].join(', ');
        context.report(path, `expected a source, one of ${known}; found ${expression.source}`);
      }
      const read = readLeaf(expression.of, path, context);
      return parsed(read, (value) => context.refer(spec.type, parseText(value), expression.source));
    }
    case 'plainText': {
      if (spec.is !== 'scalar' || spec.scalar !== 'String') break;
      const read = readLeaf(expression.of, path, context, 'CONTENT');
      return parsed(read, (value) => textOfHtml(parseText(value)));
    }
    case 'international': {
      if (spec.is !== 'scalar' || spec.scalar !== 'String') break;
      return parsed(readLeaf(expression.of, path, context, 'CONTENT'), parseInternational);
    }
    case 'dateTime': {
      if (spec.is !== 'scalar' || spec.scalar !== 'DateTime') break;
      const read = readLeaf(expression.of, path, context, 'CONTENT');
      return parsed(read, (value) => (isNoTime(value) ? null : parseDateTime(value, expression)));
    }
    case 'date': {
      if (spec.is !== 'scalar' || spec.scalar !== 'Date') break;
      const read = readLeaf(expression.of, path, context, 'CONTENT');
      return parsed(read, (value) =>
        isNoTime(value) ? null : parseDate(value, expression.format),
      );
    }
    case 'money':
      if (spec.is !== 'money') break;
      return compileMoney(expression, path, context);
    case 'list':
    case 'childRows': {
      if (spec.is !== 'list' || spec.of.is !== 'object') break;
      const nested = context.leaves.nested(expression);
      if (typeof nested === 'string') return misfit(spec, nested, path, context);
      if (!isPlainObject(expression.item)) {
        return misfit(spec, `${expression.is}(…) without the fields of an item`, path, context);
      }
      const within = { ...context, leaves: nested.leaves };
      const item = compileObject(spec.of.fields, expression.item, path, within);
      return expression.is === 'list'
        ? (raw) => documentItems(nested.items(raw), item)
        : (raw) => nested.items(raw)?.flatMap((one) => item(one) ?? []) ?? null;
    }
  }
  return misfit(spec, `${expression.is}(…)`, path, context);
}

function misfit(spec: FieldSpec, found: string, path: string, context: CompileContext): Reader {
  context.report(path, `expected ${describeSpec(spec)}, found ${found}`);
  return () => null;
}
