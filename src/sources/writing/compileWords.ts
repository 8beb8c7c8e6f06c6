import { isExpression, type Mapped } from '../../config/expressions/Expression.js';
import { describeFound } from '../../lib/describeFound.js';
import type { DatasetBlueprint } from '../SourceKind.js';

/** A value as a source writes it. */
export type SiloValue = string | number | boolean;

/** A value of ours in the source's word; undefined where it has none. */
export type ToSilo = (value: string) => SiloValue | undefined;

type Words = Readonly<Record<string, SiloValue>>;

/** Turns the values of a field back into the source's words: by those listed, else by the mapping's own. */
export function compileWords(
  field: string,
  { mapping, specs, path }: DatasetBlueprint,
  listed: Words | undefined,
  report: (path: string, message: string) => void,
): ToSilo {
  const at = `${path}.write.words.${field}`;
  if (listed === undefined) return inverseOf(mapping[field] as Mapped | undefined, at, report);
  const spec = specs.get(field);
  for (const ours of Object.keys(listed)) {
    if (spec?.is === 'enum' && !spec.values.has(ours)) {
      report(`${at}.${ours}`, `expected one of ${[...spec.values].join(', ')}, found \`${ours}\``);
    }
  }
  return ofWords(new Map(Object.entries(listed)));
}

function inverseOf(
  mapped: Mapped | undefined,
  at: string,
  report: (path: string, message: string) => void,
): ToSilo {
  if (typeof mapped === 'string' || mapped === undefined) return (value) => value;
  if (isExpression(mapped) && mapped.is === 'constant') {
    const { value } = mapped;
    return (ours) => (ours === value ? ours : undefined);
  }
  if (isExpression(mapped) && mapped.is === 'oneOf') {
    const words = new Map<string, string>();
    for (const [word, ours] of Object.entries(mapped.words)) {
      if (!words.has(ours)) words.set(ours, word);
    }
    return ofWords(words);
  }
  const found = typeof mapped === 'function' ? 'a function' : describeFound(mapped);
  report(at, `expected the source's word for each value, as ${found} cannot be turned back`);
  return () => undefined;
}

function ofWords(words: ReadonlyMap<string, SiloValue>): ToSilo {
  return (value) => words.get(value);
}
