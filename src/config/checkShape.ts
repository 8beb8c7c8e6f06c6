import { type ZodError, type ZodType, z } from 'zod';
import { closestName } from '../lib/closestName.js';
import { describeFound } from '../lib/describeFound.js';
import { isPlainObject } from '../lib/isPlainObject.js';

type Issue = ZodError['issues'][number];

/** Checks a part of a configuration against its shape; every problem is told with its path. */
export function checkShape<T>(
  shape: ZodType<T>,
  value: unknown,
  path: string,
  report: (path: string, message: string) => void,
): T | undefined {
  const outcome = shape.safeParse(value);
  if (outcome.success) return outcome.data;
  for (const issue of outcome.error.issues) reportIssue(issue, value, path, shape, report);
  return undefined;
}

function reportIssue(
  issue: Issue,
  value: unknown,
  path: string,
  shape: ZodType,
  report: (path: string, message: string) => void,
): void {
  const at = [path, ...issue.path].filter((part) => part !== '').join('.');
  const faulty = issue.path.reduce<unknown>(memberOf, value);
  const found = describeFound(faulty);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      report(`${at}.${key}`, unknownKey(key, knownKeys(shape, issue, faulty)));
  } else if (issue.code === 'invalid_type') {
    report(at, `expected ${article(issue.expected)}, found ${found}`);
  } else if (issue.code === 'invalid_value') {
    report(at, `expected one of ${issue.values.join(', ')}, found ${found}`);
  } else {
    report(at, `${issue.message.replace(/^Invalid input: /, '')}; found ${found}`);
  }
}

/** Says that a key is not known, with the one it may have meant. */
export function unknownKey(key: string, known: readonly string[]): string {
  const near = closestName(key, known);
  const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
  return `unknown key${hint}; expected one of ${known.join(', ')}`;
}

function knownKeys(shape: ZodType, issue: Issue, value: unknown): string[] {
  let at: unknown = shape;
  for (const part of issue.path) {
    while (isWrapper(at)) at = at.unwrap();
    // What unwraps to its items is a list: there is nothing to go down to by their numbers.
    if (typeof part === 'number') continue;
    at = isPlainObject(memberOf(at, 'shape')) ? memberOf(memberOf(at, 'shape'), part) : at;
  }
  while (isWrapper(at)) at = at.unwrap();
  at = chosenOption(at, value);
  const members = memberOf(at, 'shape');
  return isPlainObject(members) ? Object.keys(members) : [];
}

/** Of a union, the option that a value is meant to be. */
function chosenOption(shape: unknown, value: unknown): unknown {
  if (!(shape instanceof z.ZodDiscriminatedUnion)) return shape;
  const { discriminator } = shape.def;
  const said = memberOf(value, discriminator);
  return shape.options.find(
    (option) => option instanceof z.ZodObject && isMember(option.shape[discriminator], said),
  );
}

function isMember(shape: unknown, value: unknown): boolean {
  return shape instanceof z.ZodType && shape.safeParse(value).success;
}

function isWrapper(value: unknown): value is { unwrap(): unknown } {
  return typeof memberOf(value, 'unwrap') === 'function';
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

function article(type: string): string {
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}
