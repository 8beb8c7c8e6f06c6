/** A language as BCP 47 writes it, of one as operating systems do (`en_US.UTF-8`); what is none is left as it is. */
export function languageTag(text: string): string {
  const locale = text.trim().replace(/^([a-z]{2,3})_([a-z\d]{2,8})(?:[.@].*)?$/i, '$1-$2');
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? text;
  } catch {
    return text;
  }
}
