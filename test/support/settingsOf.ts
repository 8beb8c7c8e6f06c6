import type { z } from 'zod';

type Node = z.ZodType & { readonly def: Readonly<Record<string, unknown>> };

const WRAPPERS: Readonly<Record<string, string>> = {
  default: 'innerType',
  prefault: 'innerType',
  optional: 'innerType',
  readonly: 'innerType',
  pipe: 'in',
};

/** The settings of a shape and their defaults, by path: `limits.depth`, `channels.accounts.label`. */
export function settingsOf(shape: z.ZodType, path = ''): Map<string, unknown> {
  let { def } = shape as Node;
  let usual: unknown;
  for (let inner = WRAPPERS[String(def.type)]; inner; inner = WRAPPERS[String(def.type)]) {
    usual ??= def.defaultValue;
    def = (def[inner] as Node).def;
  }
  const settings = new Map<string, unknown>();
  const add = (part: unknown, at: string) => {
    for (const [name, value] of settingsOf(part as Node, at)) {
      if (name !== path) settings.set(name, value);
    }
  };
  if (def.type !== 'object') settings.set(path, usual);
  if (def.type === 'array') add(def.element, path);
  if (def.type === 'record') add(def.valueType, path);
  if (def.type === 'union') for (const option of def.options as Node[]) add(option, path);
  if (def.type === 'object') {
    for (const [name, part] of Object.entries(def.shape as Record<string, Node>)) {
      for (const entry of settingsOf(part, path === '' ? name : `${path}.${name}`)) {
        settings.set(...entry);
      }
    }
  }
  return settings;
}
