/**
 * Makes objects off a silo's rows; null where every field is, and where one that is required is
 * missing along with all but constants.
 */
export type ObjectReader = (raw: unknown) => Record<string, unknown> | null;
