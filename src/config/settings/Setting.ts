const SETTING = Symbol.for('rotunda.setting');

/** A value that stands outside the configuration file and is filled in when the gateway starts. */
export interface Setting {
  readonly from: 'env' | 'file' | 'secret';
  readonly name: string;
  readonly fallback?: string;
}

/** Makes a setting; the tag tells it from an object of the configuration's own. */
export function createSetting(setting: Setting): Setting {
  return Object.freeze({ [SETTING]: true, ...setting });
}

/** Whether a value of the configuration is a setting to be filled in. */
export function isSetting(value: unknown): value is Setting {
  return typeof value === 'object' && value !== null && SETTING in value;
}
