/** Snowflake-like ids, as the tills' vendor makes them: far beyond 2^53. */
const TILL_EPOCH = 612_480_000_000_000_000n;

/** Hands out the keys that the silos give to their rows. Those of the hat buyer lie below the first. */
export class Numbering {
  readonly #last = new Map<string, number>();

  customer(): string {
    return String(this.#next('customer', 100_201));
  }

  contact(): string {
    return `C-${this.#next('contact', 40_001)}`;
  }

  requester(): string {
    return String(this.#next('requester', 9_001));
  }

  visitor(): string {
    return `u${this.#next('visitor', 500_001)}`;
  }

  shopOrder(): string {
    return `W-${this.#next('shopOrder', 200_001)}`;
  }

  parcel(): string {
    return `RET${this.#next('parcel', 20_001)}`;
  }

  /** Receipts, cards and hand-overs of the tills are numbered through. */
  till(): string {
    return String(TILL_EPOCH + BigInt(this.#next('till', 1_001)));
  }

  ticket(): string {
    return String(this.#next('ticket', 70_001));
  }

  deskMessage(): string {
    return `m${this.#next('deskMessage', 300_001)}`;
  }

  call(): string {
    return `call-${this.#next('call', 5_001)}`;
  }

  /** An ObjectId in hexadecimal. */
  post(): string {
    return objectId('5e', this.#next('post', 1_001));
  }

  event(): string {
    return objectId('6b', this.#next('event', 1_001));
  }

  booking(): string {
    return `B${this.#next('booking', 10_001)}`;
  }

  #next(kind: string, first: number): number {
    const number = (this.#last.get(kind) ?? first - 1) + 1;
    this.#last.set(kind, number);
    return number;
  }
}

/** Makes the id of a document out of a prefix and a number. */
export function objectId(prefix: string, number: number): string {
  return prefix + number.toString(16).padStart(24 - prefix.length, '0');
}

/** Makes an id of the tills for one of the few rows that are numbered by hand. */
export function tillId(number: number): string {
  return String(TILL_EPOCH + BigInt(number));
}
