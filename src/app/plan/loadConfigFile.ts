import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Message, transformSync } from 'esbuild';
import { createJiti } from 'jiti';
import { ConfigError } from '../../config/ConfigError.js';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import * as rotunda from '../../rotunda.js';

/** A configuration file that was run, and what its text already shows to be wrong. */
export interface LoadedConfig {
  readonly raw: unknown;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Runs a configuration file: TypeScript or JavaScript with a default export. `advice` is for whoever
 * names one that is not there.
 */
export async function loadConfigFile(path: string, advice = ''): Promise<LoadedConfig> {
  const file = resolve(path);
  const name = basename(file);
  const text = readText(file, name, advice);
  const problems = readDuplicates(text, name);
  try {
    // The configuration shares this very copy of the package, wherever it is installed.
    const jiti = createJiti(import.meta.url, {
      virtualModules: { rotunda },
      moduleCache: false,
      fsCache: false,
    });
    const loaded = await jiti.import(file);
    const raw = isPlainObject(loaded) || isModule(loaded) ? memberDefault(loaded) : loaded;
    return { raw, folder: dirname(file), problems };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new ConfigError([...problems, { path: name, message: `cannot be run: ${reason}` }]);
  }
}

function isModule(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'default' in value;
}

function memberDefault(module: Record<string, unknown>): unknown {
  if ('default' in module) return module.default;
  // What CommonJS exports is the configuration itself.
  return '__esModule' in module ? undefined : module;
}

function readText(file: string, name: string, advice: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError([
      { path: name, message: `expected a readable file at ${file}${advice}` },
    ]);
  }
}

/**
 * Names that are given twice. JavaScript lets the last one win without a word, and a source that
 * silently takes another's place is the last thing one wants of it.
 */
function readDuplicates(text: string, name: string): ConfigProblem[] {
  try {
    const { warnings } = transformSync(text, { loader: 'ts', logLevel: 'silent' });
    return warnings
      .filter(({ id }) => id === 'duplicate-object-key')
      .map((one) => toProblem(one, name));
  } catch (error) {
    const [first] = (error as { errors?: Message[] }).errors ?? [];
    if (first === undefined) throw error;
    throw new ConfigError([toProblem(first, name)]);
  }
}

function toProblem({ text, location }: Message, name: string): ConfigProblem {
  const place = location === null ? '' : `:${location.line}:${location.column + 1}`;
  return { path: `${name}${place}`, message: text };
}
