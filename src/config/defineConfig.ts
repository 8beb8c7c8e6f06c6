import type { RotundaConfig } from './RotundaConfig.js';

/** Gives `rotunda.config.ts` its types; the checks come when it is loaded, all problems at once. */
export function defineConfig(config: RotundaConfig): RotundaConfig {
  return config;
}
