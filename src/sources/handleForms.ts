/** What stands before the path in the URL of a profile. */
const SITE = '^(?:https?://)?(?:[a-z-]+\\.)?';
const NAME = '([a-z0-9_.-]+)';
const END = '/?(?:[?#].*)?$';

/**
 * What makes of the spellings of a handle one, in their order: patterns and what takes the place of
 * what they match, for trimmed text in lower case. They are read alike by JavaScript and PostgreSQL.
 */
export const handleForms: readonly (readonly [pattern: string, form: string])[] = [
  [`${SITE}(?:x|twitter)\\.com/@?${NAME}${END}`, 'twitter:\\1'],
  [
    `${SITE}(facebook|github|instagram|pinterest|threads|tiktok)\\.(?:com|net)/@?(?!profile\\.php)${NAME}${END}`,
    '\\1:\\2',
  ],
  [`${SITE}(?:linkedin\\.com/in)/([^/?#]+)${END}`, 'linkedin:\\1'],
  [`${SITE}(?:youtube\\.com)/@([^/?#]+)${END}`, 'youtube:\\1'],
  [`${SITE}(?:t|telegram)\\.me/@?${NAME}${END}`, 'telegram:\\1'],
  ['(^|:)@', '\\1'],
];
