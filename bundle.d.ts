/** Bundles a program, named from this folder, into one file. */
export function bundle(entry: string, outfile: string): Promise<void>;
