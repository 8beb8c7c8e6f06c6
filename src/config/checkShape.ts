import { type ZodError, type ZodType, z } from 'zod';
import { closestName } from '../lib/closestName.js';
import { isPlainObject } from '../lib/isPlainObject.js';
import { describeIssue } from './describeIssue.js';

type Issue = ZodError['issues'][number];
type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** What says that a value is of another sort than was expected. */
const SORTS: ReadonlySet<string> = new Set(['invalid_type', 'invalid_value', 'custom']);

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
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      report(`${at}.${key}`, unknownKey(key, knownKeys(shape, issue, faulty)));
    return;
  }
  const meant = issue.code === 'invalid_union' ? meantBranch(issue) : undefined;
  if (meant === undefined) {
    report(at, describeIssue(issue, faulty));
    return;
  }
  for (const inner of meant) {
    reportIssue({ ...inner, path: [...issue.path, ...inner.path] }, value, path, shape, report);
  }
}

/** Of a union without words of its own, what is wrong by the option whose sort the value has. */
function meantBranch({ errors, message }: UnionIssue): readonly Issue[] | undefined {
  if (message !== 'Invalid input') return undefined;
  return errors.find((issues) => issues.every((one) => !isOtherSort(one)));
}

function isOtherSort({ code, path }: Issue): boolean {
  return path.length === 0 && SORTS.has(code);
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
  if (!(shape instanceof z.ZodUnion)) return shape;
  if (!(shape instanceof z.ZodDiscriminatedUnion)) {
    return shape.options.find((option) => option instanceof z.ZodObject);
  }
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
