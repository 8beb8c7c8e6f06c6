import type { ZodError } from 'zod';
import { describeFound } from '../lib/describeFound.js';

type Issue = ZodError['issues'][number];
type Bound = Extract<Issue, { code: 'too_small' | 'too_big' }>;

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  int: 'a whole number',
  array: 'a list',
  record: 'an object',
  object: 'an object',
};

/** Says what was expected where a value does not fit a shape, and what came. */
export function describeIssue(issue: Issue, faulty: unknown): string {
  const found = foundIn(faulty);
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return `${expectedBy([issue])}, found ${found}`;
    case 'too_small':
    case 'too_big':
      // A message of the shape's own says more.
      if (/^Too (small|big): /.test(issue.message)) return `${boundOf(issue)}, found ${found}`;
      break;
    case 'invalid_key': {
      const [fault = issue] = issue.issues;
      return `${fault.message}; found \`${String(issue.path.at(-1))}\``;
    }
    case 'invalid_union':
      if (issue.message === 'Invalid input') {
        return `${expectedBy(issue.errors.flat())}, found ${found}`;
      }
  }
  return `${issue.message}; found ${describeFound(faulty)}`;
}

function expectedBy(issues: readonly Issue[]): string {
  const all = issues.flatMap((issue) => {
    if (issue.code === 'invalid_type') return WORDS[issue.expected] ?? `a ${issue.expected}`;
    if (issue.code === 'invalid_value') {
      const values = issue.values.join(', ');
      return issue.values.length === 1 ? values : `one of ${values}`;
    }
    return [];
  });
  return `expected ${[...new Set(all)].join(' or ')}`;
}

function boundOf(issue: Bound): string {
  const { code, origin, inclusive } = issue;
  const bound = String(code === 'too_small' ? issue.minimum : issue.maximum);
  const sort = WORDS[origin] ?? `a ${origin}`;
  if (inclusive)
    return `expected ${sort} of at ${code === 'too_small' ? 'least' : 'most'} ${bound}`;
  return `expected ${sort} ${code === 'too_small' ? 'above' : 'below'} ${bound}`;
}

/** Numbers are settings: they say nothing of anybody. */
function foundIn(value: unknown): string {
  return typeof value === 'number' ? String(value) : describeFound(value);
}
