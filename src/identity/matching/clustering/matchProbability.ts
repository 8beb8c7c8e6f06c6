/** The probability from which records are taken for one person. */
export const MATCH_PROBABILITY = 0.95;
