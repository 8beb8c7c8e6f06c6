import { createSetting, type Setting } from './Setting.js';

/** The value of an environment variable; without a fallback it must be set. */
export function env(name: string, fallback?: string): Setting {
  return createSetting({ from: 'env', name, ...(fallback === undefined ? {} : { fallback }) });
}
