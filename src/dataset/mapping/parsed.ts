import type { Reader } from './Reader.js';

/** A reader whose values are parsed; where there is none, null. */
export function parsed(read: Reader, parse: (value: unknown) => unknown): Reader {
  return (raw) => {
    const value = read(raw);
    return value === null || value === undefined ? null : parse(value);
  };
}
