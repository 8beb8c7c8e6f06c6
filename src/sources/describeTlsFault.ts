/** What keeps a certificate from being trusted, as Node's TLS names it. */
const UNTRUSTED = /^(DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|CERT_|ERR_TLS_CERT_)/;

/** What OpenSSL fails with, while it reads, and while it writes. */
const OF_TLS = /^(ERR_SSL_|EPROTO$)/;

/** Why there is no connection over TLS, by the code of the error; undefined where it says nothing of TLS. */
export function describeTlsFault(code: string): string | undefined {
  if (UNTRUSTED.test(code)) return `the server's certificate is not trusted (${code})`;
  return OF_TLS.test(code) ? `no connection over TLS (${code})` : undefined;
}
