/** About how many bytes of memory a value takes; what is shared within it counts each time. */
export function roughSize(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, one) => sum + roughSize(one), 16 + value.length * 8);
  }
  let size = 32;
  for (const key in value) size += 16 + roughSize(value[key as keyof typeof value]);
  return size;
}
