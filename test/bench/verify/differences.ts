import { isDeepStrictEqual } from 'node:util';

/** Where two plain values differ, one line per place: the path, what was expected and what was found. */
export function* differences(expected: unknown, found: unknown, path = ''): Generator<string> {
  if (isDeepStrictEqual(expected, found)) return;
  if (!isBranch(expected) || !isBranch(found)) {
    yield `${path || 'the answer'}: expected ${show(expected)}, found ${show(found)}`;
    return;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const inner = path === '' ? key : `${path}.${key}`;
    yield* differences(Reflect.get(expected, key), Reflect.get(found, key), inner);
  }
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
