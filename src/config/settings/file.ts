import { createSetting, type Setting } from './Setting.js';

/** The content of a file, without the line end at its end; relative to the configuration file. */
export function file(path: string): Setting {
  return createSetting({ from: 'file', name: path });
}
