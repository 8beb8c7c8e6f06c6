/** The servers that are compared; `hand-written` is what the others are measured by. */
export const CONTENDER_NAMES = [
  'hand-written',
  'rotunda',
  'rotunda with coalescing',
  'rotunda with a cache',
  'apollo with dataloaders',
  'apollo without dataloaders',
  'mercurius',
  'yoga',
  'hive',
] as const;

export type ContenderName = (typeof CONTENDER_NAMES)[number];

/** What runs in a process of its own: contenders, and what one of them stands before. */
export type ProcessName = ContenderName | 'subgraphs';
