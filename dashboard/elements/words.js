/**
 * A value of an enum as people say it: `PUBLIC_RELATIONS` is `Public relations`.
 * @param {string | null | undefined} value
 */
export function words(value) {
  if (!value) return '';
  const text = value.replaceAll('_', ' ').toLowerCase();
  return text === 'sms' ? 'SMS' : text.charAt(0).toUpperCase() + text.slice(1);
}
