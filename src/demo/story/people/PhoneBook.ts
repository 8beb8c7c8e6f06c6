/**
 * Numbers that nobody has: the ranges that regulators keep for films and books, and for the
 * Netherlands, which has none, mobile numbers that are not given out.
 */
const RANGES: Readonly<Record<string, readonly (readonly [prefix: string, digits: number])[]>> = {
  NL: [['+3169', 7]],
  DE: [
    ['+493023125', 3],
    ['+496990009', 3],
    ['+494066969', 3],
    ['+492214710', 3],
    ['+498999998', 3],
  ],
  FR: [['+3363998', 4]],
  GB: [['+447700900', 3]],
};

/** Coprime with ten, so that every number of a range comes up once before any comes again. */
const STRIDE = 7_919;

/** Gives out telephone numbers, each once; a country whose numbers are used up gives Dutch ones. */
export class PhoneBook {
  readonly #given = new Map<string, number>();

  next(country: string): string {
    const count = this.#given.get(country) ?? 0;
    this.#given.set(country, count + 1);
    let place = count;
    for (const [prefix, digits] of RANGES[country] ?? []) {
      const size = 10 ** digits;
      if (place < size) return prefix + String((place * STRIDE + 11) % size).padStart(digits, '0');
      place -= size;
    }
    return this.next('NL');
  }
}
