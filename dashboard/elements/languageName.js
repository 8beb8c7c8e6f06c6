const NAMES = new Intl.DisplayNames(undefined, { type: 'language' });

/**
 * The name of a language; what a source has instead of a tag is shown as it is.
 * @param {string} tag
 */
export function languageName(tag) {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
