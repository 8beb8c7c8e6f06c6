/** A copy of a typed array that has room for `length` values, at least half as many again. */
export function growArray(array: Int32Array, length: number): Int32Array {
  if (length <= array.length) return array;
  const grown = new Int32Array(Math.max(length, Math.ceil(array.length * 1.5), 16));
  grown.set(array);
  return grown;
}
