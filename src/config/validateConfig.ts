import { isPlainObject } from '../lib/isPlainObject.js';
import type { ConfigProblem } from './ConfigProblem.js';
import { checkShape, unknownKey } from './checkShape.js';
import { configShape, type ValidConfig } from './configShape.js';
import { createSourceEntry, isSourceEntry } from './SourceEntry.js';
import { fillSettings, type SettingsOrigin } from './settings/fillSettings.js';

/** What validation found; with problems, the configuration holds only what is sound. */
export interface Validation {
  readonly config: ValidConfig;
  readonly problems: ConfigProblem[];
}

/**
 * Fills in settings and checks the shape of everything but the sources' own options. Each section is
 * checked by itself, so that a problem in one does not hide those of another.
 */
export function validateConfig(raw: unknown, origin: SettingsOrigin): Validation {
  const problems: ConfigProblem[] = [];
  if (!isPlainObject(raw)) {
    const message = 'expected `export default defineConfig({ … })`';
    problems.push({ path: 'rotunda.config.ts', message });
  }
  const given = isPlainObject(raw) ? raw : { sources: {} };
  const sections = Object.keys(configShape.shape);
  for (const key of Object.keys(given)) {
    if (!sections.includes(key)) problems.push({ path: key, message: unknownKey(key, sections) });
  }
  const config = Object.fromEntries(
    Object.entries(configShape.shape).map(([name, shape]) => {
      const found: ConfigProblem[] = [];
      const value =
        name === 'sources'
          ? fillSources(given.sources, origin, found)
          : fillSettings(given[name], origin, found, name);
      const missing = new Set(found.map(({ path }) => path));
      const checked = checkShape<unknown>(shape, value, name, (path, message) => {
        // What a missing variable left empty is told already.
        if (!missing.has(path)) found.push({ path, message });
      });
      problems.push(...found);
      return [name, checked ?? (name === 'sources' ? soundEntries(value) : fallback(shape))];
    }),
  );
  return { config: config as ValidConfig, problems };
}

function fillSources(sources: unknown, origin: SettingsOrigin, problems: ConfigProblem[]): unknown {
  if (!isPlainObject(sources)) return sources;
  return Object.fromEntries(
    Object.entries(sources).map(([name, entry]) => {
      if (!isSourceEntry(entry)) return [name, entry];
      const config = fillSettings(entry.config, origin, problems, `sources.${name}`);
      return [name, createSourceEntry(entry.kind, config as Record<string, unknown>)];
    }),
  );
}

function soundEntries(sources: unknown): ValidConfig['sources'] {
  if (!isPlainObject(sources)) return {};
  return Object.fromEntries(
    Object.entries(sources).flatMap(([name, entry]) =>
      isSourceEntry(entry) ? [[name, entry] as const] : [],
    ),
  );
}

function fallback(shape: (typeof configShape.shape)[keyof typeof configShape.shape]): unknown {
  return shape.safeParse(undefined).data;
}
