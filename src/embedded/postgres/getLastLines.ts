/** Cuts a program's output down to its end, where the reason for a failure stands. */
export function getLastLines(output: string, count = 20): string {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
