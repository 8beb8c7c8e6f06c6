import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';

/** MongoDB's own limit. */
const maxLength = 32_764;
const newlineFree = '[^\\n]';
const escapes: Readonly<Record<string, string>> = {
  // PCRE's classes are ASCII where JavaScript's are not.
  s: '[ \\t\\n\\v\\f\\r]',
  S: '[^ \\t\\n\\v\\f\\r]',
  h: '[ \\t\\u00a0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
  R: '(?:\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029])',
  A: '^',
  z: '(?![\\s\\S])',
  Z: '(?=\\n?(?![\\s\\S]))',
  a: '\\u0007',
  e: '\\u001b',
};
const sharedEscapes = new Set('dDwWbBnrtvf');

/** An escape; some have an argument. */
const escapePattern = String.raw`\\(?:[pP]\{[\w=]+\}|x\{[\da-fA-F]+\}|[\s\S])`;
/** An escape, a character class, a counted quantifier or a single character. */
const tokenPattern = new RegExp(
  String.raw`^(?:${escapePattern}|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[\s\S])`,
  'u',
);
const classItemPattern = new RegExp(String.raw`${escapePattern}|[\s\S]`, 'gu');

interface Options {
  readonly dotAll: boolean;
  readonly multiline: boolean;
}

/**
 * Translates a regular expression of MongoDB (PCRE, UTF-8) into JavaScript's dialect so that it
 * matches the same texts; what has no equivalent is refused.
 */
export function translateRegex(pattern: string, options: string): RegExp {
  if (pattern.length > maxLength) {
    throw new CommandError(51091, `Regular expression is invalid: longer than ${maxLength}`);
  }
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const flags = options + (inline?.[1] ?? '');
  const unknown = [...flags].find((flag) => !'imsxu'.includes(flag));
  if (unknown !== undefined) {
    throw new CommandError(51108, `invalid flag in regex options: ${unknown}`);
  }
  if (flags.includes('x')) throw notImplemented("the regular expression option 'x'");
  const source = translate(pattern.slice(inline?.[0].length ?? 0), {
    dotAll: flags.includes('s'),
    multiline: flags.includes('m'),
  });
  try {
    return new RegExp(source, flags.includes('i') ? 'iu' : 'u');
  } catch (error) {
    throw new CommandError(
      51091,
      `Regular expression is invalid, or beyond what the embedded server translates: /${pattern}/ ` +
        `(${error instanceof Error ? error.message : error})`,
    );
  }
}

function translate(pattern: string, options: Options): string {
  let source = '';
  for (let index = 0; index < pattern.length; ) {
    const rest = pattern.slice(index);
    const token = tokenPattern.exec(rest)?.[0] ?? '';
    source += translateToken(token, rest, options);
    index += token.length;
  }
  return source;
}

function translateToken(token: string, rest: string, options: Options): string {
  if (token.startsWith('\\')) return translateEscape(token, false);
  if (token.length > 1 && token.startsWith('[')) return translateClass(token);
  switch (token) {
    case '.':
      return options.dotAll ? '[\\s\\S]' : newlineFree;
    case '^':
      return options.multiline ? '(?:^|(?<=\\n)(?=[\\s\\S]))' : '^';
    case '$':
      return options.multiline ? '(?![^\\n])' : '(?=\\n?(?![\\s\\S]))';
    case '(':
      return refuseUnknownGroup(rest);
    case '{':
    case '}':
    case ']':
      return `\\${token}`;
    default:
      return refusePossessive(token, rest);
  }
}

function translateEscape(token: string, inClass: boolean): string {
  const name = token.slice(1);
  if (name.startsWith('x{')) return `\\u${name.slice(1)}`;
  if (/^[pP]\{/.test(name)) return token;
  if (sharedEscapes.has(name)) return inClass && name === 'B' ? refuseEscape(token) : token;
  if (/^[1-9]$/.test(name)) return inClass ? refuseEscape(token) : token;
  if (name === 'x' || name === 'k') return token;
  if (!/^[A-Za-z0-9]$/.test(name)) return literal(name, inClass);
  const translated = escapes[name];
  if (translated === undefined) return refuseEscape(token);
  if (!inClass) return translated;
  return name === 's' || name === 'h' ? translated.slice(1, -1) : refuseEscape(token);
}

/** Any character but a letter or digit may be escaped in PCRE; JavaScript names those that may. */
function literal(character: string, inClass: boolean): string {
  if ('^$\\.*+?()[]{}|/'.includes(character)) return `\\${character}`;
  return inClass && character === '-' ? '\\-' : character;
}

function translateClass(token: string): string {
  if (/\[[:.=]/.test(token.slice(1)))
    throw notImplemented(`the character class ${token} in a regular expression`);
  const negation = token.startsWith('[^') ? '^' : '';
  const content = token.slice(1 + negation.length, -1);
  const items = content.match(classItemPattern) ?? [];
  const translated = items.map((item, index) => {
    if (item.startsWith('\\')) return translateEscape(item, true);
    const isLiteral = '[]'.includes(item) || (item === '-' && isBesideClass(items, index));
    return isLiteral ? `\\${item}` : item;
  });
  return `[${negation}${translated.join('')}]`;
}

/** A hyphen beside a class such as \w is a literal in PCRE and a fault in JavaScript. */
function isBesideClass(items: readonly string[], index: number): boolean {
  return [items[index - 1], items[index + 1]].some((item) => /^\\[dDwWshpP]/.test(item ?? ''));
}

function refuseUnknownGroup(rest: string): string {
  if (rest.startsWith('(*') || (rest.startsWith('(?') && !/^\(\?(?::|=|!|<[=!]|<\w)/.test(rest))) {
    throw notImplemented(`the group '${rest.slice(0, 4)}' in a regular expression`);
  }
  return '(';
}

function refusePossessive(token: string, rest: string): string {
  if (/^[*+?]\+/.test(rest))
    throw notImplemented('a possessive quantifier in a regular expression');
  return token;
}

function refuseEscape(token: string): string {
  throw notImplemented(`the escape ${token} in a regular expression`);
}
