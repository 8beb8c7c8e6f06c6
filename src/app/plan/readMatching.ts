import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ValidConfig } from '../../config/configShape.js';
import { checkMatchModel } from '../../identity/matcher/checkMatchModel.js';
import type { MatchSettings } from '../../identity/matcher/MatchSettings.js';

const PATH = 'identity.matching.model';

/** Reads the match model that a configuration names; every problem of it is reported. */
export function readMatching(
  { matching }: ValidConfig['identity'],
  folder: string,
  problems: ConfigProblem[],
): MatchSettings | undefined {
  if (matching === undefined) return undefined;
  const { suggest, autoLink } = matching;
  const report = (path: string, message: string) => problems.push({ path, message });
  const value =
    typeof matching.model === 'string' ? readJson(matching.model, folder, report) : matching.model;
  const model = value === undefined ? undefined : checkMatchModel(value, PATH, report);
  return model && { model, suggest, autoLink };
}

function readJson(
  file: string,
  folder: string,
  report: (path: string, message: string) => void,
): unknown {
  try {
    return JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
  } catch (error) {
    const found = error instanceof SyntaxError ? 'no JSON' : 'no readable file';
    report(
      PATH,
      `expected a file that \`rotunda identity train\` wrote; found ${found} at ${file}`,
    );
    return undefined;
  }
}
