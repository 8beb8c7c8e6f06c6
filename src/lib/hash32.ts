import { mix32 } from './mix32.js';

/** FNV-1a with the finalizer of MurmurHash3: 32 well-spread bits of a text, others from another start; not for secrets. */
export function hash32(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mix32(hash);
}
