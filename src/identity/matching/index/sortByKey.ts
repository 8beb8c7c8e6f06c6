const KEY_BITS = 32;
/** Fewer slots are sorted in more passes over less room. */
const MANY = 4_096;

/** Slots in the order of their keys, and in the order given where keys are equal: a radix sort. */
export function sortByKey(slots: Int32Array, keys: Int32Array): Int32Array {
  const bits = slots.length < MANY ? 8 : 16;
  let sorted = slots;
  for (let shift = 0; shift < KEY_BITS; shift += bits) {
    sorted = sortByDigit(sorted, keys, shift, bits);
  }
  return sorted;
}

function sortByDigit(slots: Int32Array, keys: Int32Array, shift: number, bits: number): Int32Array {
  const mask = (1 << bits) - 1;
  const digitOf = (slot: number) => ((keys[slot] as number) >>> shift) & mask;
  const places = new Int32Array(mask + 2);
  for (const slot of slots) places[digitOf(slot) + 1] = (places[digitOf(slot) + 1] as number) + 1;
  for (let digit = 0; digit <= mask; digit++) {
    places[digit + 1] = (places[digit + 1] as number) + (places[digit] as number);
  }
  const sorted = new Int32Array(slots.length);
  for (const slot of slots) {
    const place = places[digitOf(slot)] as number;
    sorted[place] = slot;
    places[digitOf(slot)] = place + 1;
  }
  return sorted;
}
