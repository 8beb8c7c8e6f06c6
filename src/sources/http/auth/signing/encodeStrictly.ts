/** A text in percent-encoding, in which nothing but letters, digits, `-`, `.`, `_` and `~` stands for itself (RFC 3986). */
export function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
