import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { findSurprises } from '../../src/graphql/schema/findSurprises.js';

const file = 'src/generated/schema.graphql';

/** The schema as it was last committed; undefined outside of a repository. */
function committed(): string | undefined {
  try {
    return execFileSync('git', ['show', `HEAD:${file}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    process.stderr.write('The schema is not compared: there is no commit to compare it with.\n');
    return undefined;
  }
}

const surprises = (before: string, after: string) =>
  findSurprises(buildSchema(before), buildSchema(after)).map(({ description }) => description);

describe('the schema', () => {
  it('only grows', () => {
    const before = committed();
    if (before === undefined) return;
    expect(surprises(before, readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('would be seen to shrink', () => {
    const before =
      'type Query { a: String b: String @deprecated(reason: "Use a.") } enum E { X Y @deprecated(reason: "Use X.") }';
    expect(surprises(before, 'type Query { a: String } enum E { X }')).toEqual([]);
    expect(surprises(before, 'type Query { b: String } enum E { Y }')).toEqual([
      'Query.a was removed.',
      'X was removed from enum type E.',
    ]);
    expect(surprises(before, 'type Query { a: Int b: String } enum E { X Y }')).toEqual([
      'Query.a changed type from String to Int.',
    ]);
  });
});
