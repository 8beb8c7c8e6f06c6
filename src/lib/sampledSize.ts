/** Of longer lists, about so many are looked at. */
const SAMPLES = 16;
const DEEPEST = 16;

/** About how many characters a value has as JSON: of a long list, some stand for all. */
export function sampledSize(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let size = 2;
  if (Array.isArray(value)) {
    const step = Math.ceil(value.length / SAMPLES);
    for (let at = 0; at < value.length; at += step) size += sampledSize(value[at], depth + 1);
    return size * step;
  }
  for (const key in value) {
    size += key.length + 4 + sampledSize(value[key as keyof typeof value], depth + 1);
  }
  return size;
}
