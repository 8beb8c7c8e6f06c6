import type { Random } from '../Random.js';

/** An e-mail address as somebody typed it: now and then in capitals, or as phones begin a sentence. */
export function recase(email: string | null, random: Random): string | null {
  if (email === null || !random.chance(0.15)) return email;
  return random.chance(0.5) ? email.toUpperCase() : email.charAt(0).toUpperCase() + email.slice(1);
}
