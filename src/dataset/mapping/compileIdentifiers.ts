import { isExpression, type Leaf } from '../../config/expressions/Expression.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { parseInternational } from '../values/parseInternational.js';
import { parseText } from '../values/parseText.js';
import type { CompileContext } from './CompileContext.js';
import { compileTemplate } from './compileTemplate.js';
import type { Reader } from './Reader.js';
import { readLeaf } from './readLeaf.js';

/** An identifier as the silo writes it. */
export interface RawIdentifier {
  readonly type: string;
  readonly value: string;
}

/** Compiles `identifiers: { EMAIL: 'email', PHONE: ['phone', 'mobile'] }`. */
export function compileIdentifiers(
  mapping: unknown,
  path: string,
  context: CompileContext,
): (raw: unknown) => readonly RawIdentifier[] {
  if (!isPlainObject(mapping)) {
    context.report(`${path}.identifiers`, 'expected an object of identifier types');
    return () => [];
  }
  const readers: [string, Reader][] = Object.entries(mapping).flatMap(([type, leaves]) => {
    if (!context.identifierTypes.has(type)) {
      const known = [...context.identifierTypes].join(', ');
      context.report(
        `${path}.identifiers.${type}`,
        `unknown type; expected one of ${known}, or one that \`extend enum IdentifierType\` in \`extensions.schema\` adds`,
      );
    }
    return [leaves]
      .flat()
      .map((leaf): [string, Reader] => [
        type,
        compileIdentifier(leaf, `${path}.identifiers.${type}`, context),
      ]);
  });
  return (raw) => {
    const identifiers: RawIdentifier[] = [];
    const add = (type: string, value: unknown) => {
      if (value === null || value === undefined || value === '' || value === false) return;
      identifiers.push({ type, value: parseText(value) });
    };
    for (const [type, read] of readers) {
      const value = read(raw);
      if (Array.isArray(value)) for (const one of value) add(type, one);
      else add(type, value);
    }
    return identifiers;
  };
}

function compileIdentifier(leaf: unknown, path: string, context: CompileContext): Reader {
  if (isExpression(leaf) && leaf.is === 'template') {
    return compileTemplate(leaf.text, path, context);
  }
  if (!isExpression(leaf) || leaf.is !== 'international') {
    return readLeaf(leaf as Leaf, path, context, 'LIST');
  }
  const read = readLeaf(leaf.of, path, context, 'LIST');
  return (raw) => {
    const value = read(raw);
    return Array.isArray(value) ? value.map(internationalOf) : internationalOf(value);
  };
}

function internationalOf(value: unknown): unknown {
  const isNone = value === null || value === undefined || value === false;
  return isNone ? value : parseInternational(value);
}
