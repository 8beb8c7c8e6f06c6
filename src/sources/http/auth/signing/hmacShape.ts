import { z } from 'zod';
import { headersShape } from '../../headersShape.js';
import { tokenAuth } from '../tokenAuth.js';

const algorithm = z.enum(['md5', 'sha1', 'sha256', 'sha384', 'sha512']);
const encoding = z.enum(['hex', 'HEX', 'base64', 'base64url']);

/** What stands for these a request tells itself. */
const REQUEST_PLACEHOLDERS = [
  'method',
  'origin',
  'host',
  'path',
  'query',
  'pathAndQuery',
  'parameters',
  'body',
  'bodyHash',
  'timestamp',
  'nonce',
  'token',
] as const;

const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** A signature that is described; made by `hmac()`. */
export const hmacShape = z
  .strictObject({
    type: z.literal('hmac'),
    secret: z.string().min(1),
    secretEncoding: z.enum(['utf8', 'hex', 'base64']).default('utf8'),
    text: z.string().min(1),
    values: z.record(z.string().regex(/^[A-Za-z]+$/), z.string()).default({}),
    headers: z.record(z.string(), z.string()).default({}),
    query: z.record(z.string(), z.string()).default({}),
    algorithm: algorithm.default('sha256'),
    encoding: encoding.default('hex'),
    time: z.enum(['unix', 'unixMs', 'iso', 'http']).default('unix'),
    parameters: z
      .strictObject({ assign: z.string().default('='), separator: z.string().default('&') })
      .default({ assign: '=', separator: '&' }),
    bodyHash: z
      .strictObject({ algorithm: algorithm.default('sha256'), encoding: encoding.default('hex') })
      .default({ algorithm: 'sha256', encoding: 'hex' }),
    token: tokenAuth.optional(),
  })
  .superRefine(({ text, headers, query, values, token }, context) => {
    const known = new Set<string>([...REQUEST_PLACEHOLDERS, ...Object.keys(values)]);
    if (token === undefined) known.delete('token');
    const check = (path: string[], template: string, isSigned: boolean) => {
      for (const [, name = ''] of template.matchAll(PLACEHOLDER)) {
        if (known.has(name) || (isSigned && name === 'signature')) continue;
        const places = [...known, ...(isSigned ? ['signature'] : [])].join(', ');
        const message = `expected placeholders among ${places}; found {${name}}`;
        context.addIssue({ code: 'custom', path, message });
      }
    };
    check(['text'], text, false);
    for (const [name, template] of Object.entries(headers))
      check(['headers', name], template, true);
    for (const [name, template] of Object.entries(query)) check(['query', name], template, true);
    const all = [...Object.values(headers), ...Object.values(query)].join();
    if (!all.includes('{signature}')) {
      const message = 'expected {signature} in one of `headers` or of `query`';
      context.addIssue({ code: 'custom', path: ['headers'], message });
    }
    const names = headersShape.safeParse(
      Object.fromEntries(Object.keys(headers).map((name) => [name, ''])),
    );
    for (const issue of names.error?.issues ?? []) {
      const { path, message } = issue;
      context.addIssue({ code: 'custom', path: ['headers', ...path], message });
    }
  });

/** The validated description of a signature. */
export type HmacAuth = z.output<typeof hmacShape>;
