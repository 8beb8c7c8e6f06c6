import type { Setting } from '../../../config/settings/Setting.js';

/** User and password: `Authorization: Basic …`. */
export function basic(user: string | Setting, password: string | Setting) {
  return { type: 'basic' as const, user, password };
}
