export const VALUE_PARTS = [
  'value',
  'sound',
  'start',
  'end',
  'yearAndMonth',
  'monthAndDay',
  'year',
] as const;

/** How much of a value two records must share to meet in a block. */
export type BlockingPart = (typeof VALUE_PARTS)[number];

/** Records that agree on every part of a rule are candidates for a comparison. */
export interface BlockingRule {
  readonly parts: readonly { readonly attribute: string; readonly part: BlockingPart }[];
}
