/** A key that names one request, so that sent again it does nothing twice. */
export function newKey() {
  // `randomUUID` is there on secure origins only.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `dashboard-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
