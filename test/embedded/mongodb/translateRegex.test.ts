import { describe, expect, it } from '@jest/globals';
import { translateRegex } from '../../../src/embedded/mongodb/filter/translateRegex.js';

describe('translateRegex', () => {
  it.each<readonly [string, string, string, boolean]>([
    ['^a', '', 'abc', true],
    ['^b', '', 'a\nb', false],
    ['^b', 'm', 'a\nb', true],
    ['a$', '', 'a\n', true],
    ['a$', '', 'a\nb', false],
    ['a$', 'm', 'a\nb', true],
    ['a\\z', '', 'a\n', false],
    ['\\Aa', 'm', 'b\na', false],
    ['a.b', '', 'a\nb', false],
    ['a.b', '', 'a\rb', true],
    ['a.b', 's', 'a\nb', true],
    ['^.$', '', '😀', true],
    ['ÄRGER', 'i', 'ärger', true],
    ['(?i)abc', '', 'ABC', true],
    ['\\s', '', '\u00a0', false],
    ['[\\s]', '', '\t', true],
    ['\\d\\w\\b', '', '1a', true],
    ['a\\-b\\@c\\ d', '', 'a-b@c d', true],
    ['[\\w-.]+$', '', 'a-.', true],
    ['[]a]', '', ']', true],
    ['[^]a]', '', 'b', true],
    ['[a[]', '', '[', true],
    ['a{2}', '', 'aa', true],
    ['a{,2}', '', 'a{,2}', true],
    ['{a}', '', '{a}', true],
    ['a]', '', 'a]', true],
    ['\\p{L}', '', 'é', true],
    ['(?<year>\\d{4})', '', '2026', true],
    ['(?<!a)b', '', 'ab', false],
    ['\\x41', '', 'A', true],
    ['\\x{1F600}', '', '😀', true],
    ['^[\\p{Lu}_-]+$', '', 'É_-', true],
    ['^[a-z\\x41-\\x43]+$', '', 'aBz', true],
    ['\\.\\*\\/', '', '.*/', true],
  ])('/%s/%s on %j', (pattern, options, text, expected) => {
    expect(translateRegex(pattern, options).test(text)).toBe(expected);
  });

  it.each(['a++', '(?>a)', '(?P<x>a)', '(?#x)', '\\Qa', '[[:alpha:]]', '\\u0041', '\\G', '(*ANY)'])(
    'refuses what JavaScript lacks: %s',
    (pattern) => {
      expect(() => translateRegex(pattern, '')).toThrow('not implemented');
    },
  );

  it.each(['(', '[a', '*a', 'a{2}{3}', '\\'])('refuses what is no expression: %s', (pattern) => {
    expect(() => translateRegex(pattern, '')).toThrow('Regular expression is invalid');
  });

  it('refuses an unknown option', () => {
    expect(() => translateRegex('a', 'g')).toThrow('invalid flag');
  });
});
