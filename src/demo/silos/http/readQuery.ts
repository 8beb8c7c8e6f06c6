import type { FastifyRequest } from 'fastify';

/** A parameter of the query or the path as a text; empty where there is none. */
export function readQuery({ query, params }: FastifyRequest, name: string): string {
  const value =
    (query as Record<string, unknown>)[name] ?? (params as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}

/** A parameter as a whole number between 1 and `max`; `fallback` where there is none. */
export function readCount(
  request: FastifyRequest,
  name: string,
  { fallback, max }: { readonly fallback: number; readonly max: number },
): number {
  const number = Number.parseInt(readQuery(request, name), 10);
  return Number.isNaN(number) || number < 1 ? fallback : Math.min(number, max);
}
