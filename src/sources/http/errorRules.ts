import { z } from 'zod';
import { compilePath } from '../documents/compilePath.js';
import { readPath } from '../documents/readPath.js';
import type { SourceErrorCode } from '../SourceError.js';

const CODES = [
  'ABSENT',
  'SOURCE_TIMEOUT',
  'SOURCE_UNAVAILABLE',
  'SOURCE_ERROR',
  'SOURCE_RATE_LIMITED',
  'SOURCE_AUTH',
  'SOURCE_BAD_RESPONSE',
  'SOURCE_REFUSED',
] as const satisfies readonly ErrorMeaning[];

/** What a body says of a call: that it failed, or that there is no such thing, as a status of 404 says. */
export type ErrorMeaning = SourceErrorCode | 'ABSENT';

/** One way in which an API fails, whatever its status: a member that is there, or equals something. */
export interface ErrorRule {
  readonly path: string;
  readonly equals?: string | number | boolean;
  readonly code?: ErrorMeaning;
}

/** The shape of `errorWhen`. */
export const errorRules = z.union(
  [
    z.array(
      z.strictObject({
        path: z
          .string()
          .refine((path) => typeof compilePath(path) === 'function', 'expected a path'),
        equals: z.union([z.string(), z.number(), z.boolean()]).optional(),
        code: z.enum(CODES).optional(),
      }),
    ),
    z.custom<(body: unknown, status: number) => ErrorMeaning | undefined>(
      (value) => typeof value === 'function',
    ),
  ],
  {
    error: `expected a list of { path, equals?, code? } or a function of the body; codes are ${CODES.join(', ')}`,
  },
);

/** What a body means by the rules, and by which; undefined where none applies. */
export type ReadMeaning = (
  body: unknown,
  status: number,
) => { readonly code: ErrorMeaning; readonly message: string } | undefined;

/** Compiles the rules of an API. */
export function readMeanings(rules: z.output<typeof errorRules> | undefined): ReadMeaning {
  if (rules === undefined) return () => undefined;
  if (typeof rules === 'function') {
    return (body, status) => {
      const code = rules(body, status);
      return code && { code, message: 'the body says that the call failed' };
    };
  }
  return (body) => {
    for (const { path, equals, code = 'SOURCE_ERROR' } of rules) {
      const value = readPath(path, body);
      const fails = equals === undefined ? value !== undefined && value !== null : value === equals;
      if (fails) return { code, message: `the body has ${path}` };
    }
    return undefined;
  };
}
