import { isPlainObject } from '../../lib/isPlainObject.js';
import { SourceError } from '../SourceError.js';
import { type Escaping, quotesOf } from './quotesOf.js';

/** What may stand for a placeholder. */
type Filling = string | number | boolean | Date | null | readonly string[] | undefined;

/** What stands for the placeholders of a path, a query or a body. */
export type Placeholders = Readonly<Record<string, Filling>>;

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** Fills a path: each value is encoded, so that none of them can lead elsewhere. */
export function fillPath(template: string, values: Placeholders, escaping?: Escaping): string {
  return fillText(template, values, encodeSegment, escaping);
}

function fillText(
  template: string,
  values: Placeholders,
  encode: (text: string) => string,
  escaping: Escaping | undefined,
): string {
  const within = escaping === undefined ? undefined : quotesOf(template, escaping);
  return template.replaceAll(PLACEHOLDER, (whole, name: string, at: number) => {
    const value = values[name];
    if (value === undefined) return whole;
    const { written, separator } = within?.(at, whole) ?? PLAIN;
    return [value]
      .flat()
      .map((one) => encode(written(textOf(one))))
      .join(separator);
  });
}

function asItIs(text: string): string {
  return text;
}

const PLAIN = { written: asItIs, separator: ',' };

/** Dots alone are a way through the path, however they are encoded. */
function encodeSegment(text: string): string {
  if (text === '.' || text === '..') {
    throw new SourceError('SOURCE_ERROR', 'a value would lead elsewhere in the path');
  }
  return encodeURIComponent(text);
}

/** Fills a body: a text that is one placeholder becomes its value, a list included. */
export function fillBody(template: unknown, values: Placeholders, escaping?: Escaping): unknown {
  if (typeof template === 'string') {
    const [, only] = /^\{([A-Za-z]+)\}$/.exec(template) ?? [];
    if (only !== undefined && only in values) return values[only];
    return fillText(template, values, asItIs, escaping);
  }
  if (Array.isArray(template)) return template.map((item) => fillBody(item, values, escaping));
  if (!isPlainObject(template)) return template;
  return Object.fromEntries(
    Object.entries(template)
      .map(([key, member]) => [key, fillBody(member, values, escaping)])
      .filter(([, member]) => member !== undefined),
  );
}

/** The placeholders of a template. */
export function placeholdersOf(template: unknown): Set<string> {
  return new Set(
    [...JSON.stringify(template ?? '').matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''),
  );
}

function textOf(value: string | number | boolean | Date | null): string {
  if (value instanceof Date) return value.toISOString();
  return value === null ? '' : String(value);
}
