import type { Setting } from './Setting.js';

/** Allows a setting wherever a text is expected. */
export type WithSettings<T> = T extends string
  ? T | Setting
  : T extends readonly (infer Item)[]
    ? readonly WithSettings<Item>[]
    : T extends RegExp | ((...args: never[]) => unknown)
      ? T
      : T extends object
        ? { readonly [K in keyof T]: WithSettings<T[K]> }
        : T;
