const NUMBER = /^\+?[\d\s()./-]+$/;

/** The form in which addresses of the brand are compared: without regard to case, and to blanks and the like in numbers. */
export function addressKey(address: string): string {
  const text = address.trim();
  return NUMBER.test(text) ? text.replaceAll(/[^\d+]/g, '') : text.toLowerCase();
}
