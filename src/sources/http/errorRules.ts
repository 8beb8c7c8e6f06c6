import { z } from 'zod';
import { compilePath } from '../documents/compilePath.js';
import { readPath } from '../documents/readPath.js';
import { SourceError, type SourceErrorCode } from '../SourceError.js';

const CODES = [
  'SOURCE_TIMEOUT',
  'SOURCE_UNAVAILABLE',
  'SOURCE_ERROR',
  'SOURCE_RATE_LIMITED',
  'SOURCE_AUTH',
  'SOURCE_BAD_RESPONSE',
  'SOURCE_REFUSED',
] as const satisfies readonly SourceErrorCode[];

/** One way in which an API fails with a 200: a member that is there, or equals something. */
export interface ErrorRule {
  readonly path: string;
  readonly equals?: string | number | boolean;
  readonly code?: SourceErrorCode;
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
    z.custom<(body: unknown) => SourceErrorCode | undefined>(
      (value) => typeof value === 'function',
    ),
  ],
  { error: 'expected a list of { path, equals?, code? } or a function of the body' },
);

/** Throws where a body says that the API failed although its status does not. */
export function refuseErrors(
  rules: z.output<typeof errorRules> | undefined,
): (body: unknown) => void {
  if (rules === undefined) return () => undefined;
  if (typeof rules === 'function') {
    return (body) => {
      const code = rules(body);
      if (code !== undefined) throw bodyError(code, 'the body says that the call failed');
    };
  }
  return (body) => {
    for (const { path, equals, code = 'SOURCE_ERROR' } of rules) {
      const value = readPath(path, body);
      const fails = equals === undefined ? value !== undefined && value !== null : value === equals;
      if (fails) throw bodyError(code, `the body has ${path}`);
    }
  };
}

function bodyError(code: SourceErrorCode, message: string): SourceError {
  return new SourceError(code, message, { isThrottled: code === 'SOURCE_RATE_LIMITED' });
}
