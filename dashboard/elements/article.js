/**
 * What was bought, and how much of it where that is known.
 * @param {{ readonly name: string | null, readonly sku?: string | null, readonly quantity: number | null }} line
 */
export function article({ name, sku, quantity }) {
  const called = name ?? sku ?? 'article';
  return quantity === null ? called : `${quantity} × ${called}`;
}
