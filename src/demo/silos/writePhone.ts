/** A Dutch number as it is said at a till, `06-12345678`; other countries' with two zeros. */
export function writeNationalPhone(phone: string): string {
  return phone.startsWith('+316') ? `06-${phone.slice(4)}` : phone.replace('+', '00');
}

/** A number in groups behind two zeros, `0031 6 1234 5678`. */
export function writeLongPhone(phone: string): string {
  const rest = phone.slice(3).replaceAll(/(\d{4})(?=\d)/g, '$1 ');
  return `00${phone.slice(1, 3)} ${rest}`;
}

/** A number as mail signatures have it, `+31 (0)6 12345678`. */
export function writeSignaturePhone(phone: string): string {
  return `${phone.slice(0, 3)} (0)${phone.slice(3, 4)} ${phone.slice(4)}`;
}
