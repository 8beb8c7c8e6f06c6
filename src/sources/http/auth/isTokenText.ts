/** What a token may be made of (RFC 6749, appendix A.12). */
const TOKEN = /^[\x20-\x7e]+$/;

/** Whether a value is a text that can be a token. */
export function isTokenText(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value);
}
