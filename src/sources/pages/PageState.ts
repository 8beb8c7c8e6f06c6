/** Which page of a list to ask for; a plain value, so that a cursor can carry it. */
export type PageState =
  | { readonly at: 'first' }
  | { readonly at: 'offset'; readonly offset: number; readonly size: number }
  | { readonly at: 'number'; readonly number: number; readonly size: number }
  | {
      readonly at: 'cursor';
      readonly cursor: string;
      readonly isNumber?: boolean;
      /** Whether it is the JSON of a cursor that has several parts. */
      readonly isJson?: boolean;
    }
  | { readonly at: 'target'; readonly target: string }
  /** There is a page, and no way to it. */
  | { readonly at: 'nowhere' };
