import progress, { type TimeFormatter } from 'cli-progress';

/** How long a progress bar has still to go; a question mark while nobody can tell. */
export const formatTimeLeft: TimeFormatter = (seconds, options, rounding) =>
  Number.isFinite(seconds) ? progress.Format.TimeFormat(seconds, options, rounding) : '?';
