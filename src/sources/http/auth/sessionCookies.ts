/** The cookies that an answer sets, as a header that sends them back; those that it takes away are left out. */
export function sessionCookies(set: string | readonly string[] | undefined): string {
  const pairs = new Map<string, string>();
  for (const line of [set ?? []].flat()) {
    const [pair = '', ...attributes] = line.split(';');
    const [name = '', ...value] = pair.split('=');
    const isGone = attributes.some((one) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(one));
    if (name.trim() === '' || value.length === 0) continue;
    if (isGone || value.join('=').trim() === '') pairs.delete(name.trim());
    else pairs.set(name.trim(), value.join('=').trim());
  }
  return [...pairs].map(([name, value]) => `${name}=${value}`).join('; ');
}
