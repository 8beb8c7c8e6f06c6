import type { BsonValue } from '../bson/bsonValue.js';
import { makeDouble } from '../bson/makeDouble.js';
import {
  type ArithmeticNumber,
  asArithmetic,
  isDouble,
  makeInteger,
  toNumber,
} from './arithmeticNumber.js';

/**
 * A running sum as MongoDB keeps it: integers exactly, doubles with their rounding errors carried
 * along, so that ten times 0.1 is 1. What is not a number is left out.
 */
export class ExactSum {
  #integers = 0n;
  #sum = 0;
  #carry = 0;
  #hasDouble = false;
  #hasLong = false;
  /** How many numbers were added. */
  count = 0;

  add(value: BsonValue | undefined): void {
    const number = asArithmetic(value);
    if (number === undefined) return;
    this.count++;
    if (isDouble(number)) this.#addDouble(toNumber(number));
    else this.#addInteger(number as number | bigint);
  }

  /** The sum in the widest type that was added, wider where it does not fit. */
  result(): ArithmeticNumber {
    return this.#hasDouble
      ? makeDouble(this.toNumber())
      : makeInteger(this.#integers, this.#hasLong);
  }

  /** The sum as a double. */
  toNumber(): number {
    if (!this.#hasDouble) return Number(this.#integers);
    const total = new ExactSum();
    total.#sum = this.#sum;
    total.#carry = this.#carry;
    total.#addDouble(Number(this.#integers));
    return Number.isFinite(total.#sum) ? total.#sum + total.#carry : total.#sum;
  }

  #addInteger(value: number | bigint): void {
    if (typeof value === 'bigint') this.#hasLong = true;
    this.#integers += BigInt(value);
  }

  // Knuth's two-sum: `#carry` is what the rounding of `#sum` has lost.
  #addDouble(value: number): void {
    this.#hasDouble = true;
    const sum = this.#sum + value;
    const part = sum - this.#sum;
    this.#carry += this.#sum - (sum - part) + (value - part);
    this.#sum = sum;
  }
}
