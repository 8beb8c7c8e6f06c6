/** Hears of everything that happens at a source, and says nothing. */
export const SILENT = {
  onCall: () => undefined,
  onStart: () => undefined,
  onEnd: () => undefined,
  onProblems: () => undefined,
};
