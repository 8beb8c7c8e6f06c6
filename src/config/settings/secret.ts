import { createSetting, type Setting } from './Setting.js';

/**
 * A secret: the environment variable `NAME`, or the content of the file that `NAME_FILE` names
 * (as container platforms mount them).
 */
export function secret(name: string): Setting {
  return createSetting({ from: 'secret', name });
}
