import type { Row } from '../dataset/Row.js';

/** One step of a scan over a source's profiles. */
export type ScanChange =
  | { readonly is: 'upsert'; readonly row: Row; readonly resume: string }
  | { readonly is: 'deleted'; readonly recordId: string; readonly resume: string }
  | {
      readonly is: 'mergedInto';
      readonly recordId: string;
      readonly into: string;
      readonly resume: string;
    }
  | { readonly is: 'unreadable'; readonly recordId: string | null; readonly resume: string };
