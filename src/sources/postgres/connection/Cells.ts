/** One line of a result, each cell as the server wrote it. */
export type Cells = readonly (string | null)[];
