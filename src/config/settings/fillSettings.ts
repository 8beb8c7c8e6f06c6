import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getErrorCode } from '../../lib/getErrorCode.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import type { ConfigProblem } from '../ConfigProblem.js';
import { isSetting, type Setting } from './Setting.js';

/** Where settings are filled in from. */
export interface SettingsOrigin {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths of `file()` start from. */
  readonly folder: string;
}

/** Copies a configuration with every setting filled in; what is missing is added to `problems`. */
export function fillSettings(
  value: unknown,
  origin: SettingsOrigin,
  problems: ConfigProblem[],
  path = '',
): unknown {
  if (isSetting(value)) {
    const outcome = readSetting(value, origin);
    if ('value' in outcome) return outcome.value;
    problems.push({ path, message: outcome.problem });
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => fillSettings(item, origin, problems, `${path}.${index}`));
  }
  if (!isPlainObject(value) || Object.getOwnPropertySymbols(value).length > 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      fillSettings(member, origin, problems, path === '' ? key : `${path}.${key}`),
    ]),
  );
}

type Outcome = { readonly value: string } | { readonly problem: string };

function readSetting(setting: Setting, origin: SettingsOrigin): Outcome {
  if (setting.from === 'file') return readFile(setting.name, origin);
  const value = origin.env[setting.name] ?? setting.fallback;
  if (value !== undefined && value !== '') return { value };
  const path = setting.from === 'secret' ? origin.env[`${setting.name}_FILE`] : undefined;
  if (path !== undefined) return readFile(path, origin);
  const alternative = setting.from === 'secret' ? `, or ${setting.name}_FILE naming a file` : '';
  return {
    problem: `expected the environment variable ${setting.name}${alternative}; it is not set`,
  };
}

function readFile(path: string, origin: SettingsOrigin): Outcome {
  try {
    return { value: readFileSync(resolve(origin.folder, path), 'utf8').replace(/\r?\n$/, '') };
  } catch (error) {
    const reason = String(getErrorCode(error) ?? 'unreadable');
    return { problem: `expected a readable file at ${path}; found ${reason}` };
  }
}
