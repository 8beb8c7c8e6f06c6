import type { Start } from '../../../dataset/Position.js';

/** The arrays of modes, times and keys that `behindStart` reads, one member per lane. */
export interface StartParameters {
  readonly modes: string[];
  readonly times: (string | null)[];
  readonly keys: (string | null)[];
}

/** Turns the starts of lanes into parameters of a statement. */
export function startParameters(
  lanes: readonly string[],
  starts: ReadonlyMap<string, Start>,
): StartParameters {
  const parameters: StartParameters = { modes: [], times: [], keys: [] };
  for (const lane of lanes) {
    const [mode, time, key] = startParameter(starts.get(lane));
    parameters.modes.push(mode);
    parameters.times.push(time);
    parameters.keys.push(key);
  }
  return parameters;
}

function startParameter(start: Start | undefined): [string, string | null, string | null] {
  if (start === undefined) return ['A', null, null];
  if (start.token === undefined) {
    if (start.time === '') return [start.inclusive ? 'I' : 'X', '-infinity', null];
    // PostgreSQL has microseconds: what is older than 12.3456789 s is what is not newer than 12.345678 s.
    const finer = /[1-9]/.test(start.time.slice(26, 29));
    return [start.inclusive || finer ? 'I' : 'E', `${start.time.slice(0, 26)}Z`, null];
  }
  const [time, key] = JSON.parse(start.token) as [string | null, string];
  return time === null ? ['N', null, key] : ['T', time, key];
}
