/** Stands for the level of an attribute that one of the two records does not tell. */
export const UNKNOWN = 255;
