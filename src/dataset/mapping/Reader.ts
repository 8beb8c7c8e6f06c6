/** Takes one value off a silo's row; null and undefined mean that there is none. */
export type Reader = (raw: unknown) => unknown;
