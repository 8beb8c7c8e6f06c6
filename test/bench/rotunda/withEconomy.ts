import { createSourceEntry } from '../../../src/config/SourceEntry.js';
import type { RotundaConfig } from '../../../src/rotunda.js';
import type { EconomyConfig } from '../../../src/sources/economy/economyOptions.js';

/** A configuration whose sources all save calls over requests, in the same way. */
export function withEconomy(config: RotundaConfig, economy: EconomyConfig): RotundaConfig {
  const sources = Object.entries(config.sources).map(([name, { kind, config: options }]) => [
    name,
    createSourceEntry(kind, { ...options, ...economy }),
  ]);
  return { ...config, sources: Object.fromEntries(sources) };
}
