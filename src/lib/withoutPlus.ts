/** A telephone number as some APIs want it (`491701234567`), for `key: withoutPlus`. */
export function withoutPlus(value: string): string {
  return value.replace(/^\+/, '');
}
