/**
 * An address with what is chosen on its page, so that it is there again after a reload, on the way
 * back and in links.
 * @param {string} hash
 * @param {Readonly<Record<string, string | undefined>>} choices undefined ones are left out
 */
export function withChoices(hash, choices) {
  const [path, query] = hash.split('?');
  const kept = new URLSearchParams(query);
  for (const [name, value] of Object.entries(choices)) {
    if (value === undefined) kept.delete(name);
    else kept.set(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : `${path}`;
}
