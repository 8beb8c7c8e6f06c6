import type { Collected } from './createCheckContext.js';
import type { MappingProblem } from './Finding.js';

/** Says of a first page that was taken for the last what it may mean. */
export function describePages(
  field: string,
  { short, ended, leadsOn }: Collected,
): MappingProblem[] {
  const messages: string[] = [];
  if (short !== undefined) {
    const { rows, asked } = short;
    messages.push(
      `a first page has ${rows} rows where ${asked} were asked for; if the API grants no more, say \`max: ${rows}\`, or all behind it is lost`,
    );
  }
  if (ended !== undefined && !leadsOn) {
    messages.push(
      `a first page has ${ended} rows, and no page led to another; if there are more, what tells the way to them is not where the mapping looks for it`,
    );
  }
  return messages.map((message) => ({ field, message }));
}
