const NUMBERS: ReadonlySet<string> = new Set(['LOYALTY_NUMBER', 'CUSTOMER_NUMBER']);

/** Whether values of a type are numbers that a product gave out, and which it may know in its own form alone. */
export function isNumberType(type: string): boolean {
  return NUMBERS.has(type);
}
