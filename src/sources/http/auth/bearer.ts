import type { Setting } from '../../../config/settings/Setting.js';

/** A fixed token: `Authorization: Bearer …`. */
export function bearer(token: string | Setting) {
  return { type: 'bearer' as const, token };
}
