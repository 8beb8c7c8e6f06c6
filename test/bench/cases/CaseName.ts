/** Short names of the cases, by which contenders tell where each is asked. */
export const CASE_NAMES = ['customer', 'same', 'page', 'large', 'memory'] as const;

export type CaseName = (typeof CASE_NAMES)[number];
