import type { Start } from '../../dataset/Position.js';
import type { Window } from '../Source.js';
import type { RestDataset, TimeParameter } from './RestDataset.js';

/**
 * Parameters that keep the API from sending what lies outside of the window. Whether its bounds are
 * inclusive is not known, so they are set a little too wide; the rest is sorted out row by row.
 */
export function timeParameters(
  { until, since }: RestDataset,
  window: Window,
  starts: readonly (Start | undefined)[],
): Record<string, string | number> {
  const parameters: Record<string, string | number> = {};
  const newest = starts.every((start) => start !== undefined && start.time !== '')
    ? starts
        .map((start) => start?.time ?? '')
        .sort()
        .at(-1)
    : undefined;
  const bound = [newest, window.to].filter((time) => time !== undefined).sort()[0];
  if (until !== undefined && bound !== undefined) {
    parameters[until.param] = writeTime(bound, until, 1);
  }
  if (since !== undefined && window.from !== undefined) {
    parameters[since.param] = writeTime(window.from, since, -1);
  }
  return parameters;
}

function writeTime(time: string, { format }: TimeParameter, direction: 1 | -1): string | number {
  const ms = Date.parse(`${time.slice(0, 23)}Z`);
  if (format === 'unix') return Math.floor(ms / 1000) + direction;
  return format === 'unixMs' ? ms + direction : new Date(ms + direction).toISOString();
}
