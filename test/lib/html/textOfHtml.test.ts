import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textOfHtml } from '../../../src/lib/html/textOfHtml.js';

describe('the text of HTML', () => {
  it.each([
    [
      'paragraphs stand apart',
      '<p>Hello,</p>\n<p>where is\n my parcel?</p>',
      'Hello,\n\nwhere is my parcel?',
    ],
    [
      'as mail programs write lines',
      '<div>One</div><div>two</div><div><br></div><div>three</div>',
      'One\ntwo\n\nthree',
    ],
    ['breaks', 'One<br>two<BR/>three', 'One\ntwo\nthree'],
    [
      'lists',
      'I want<ul><li>a hat</li><li>a <b>brush</b></li></ul>soon',
      'I want\n\n- a hat\n- a brush\n\nsoon',
    ],
    [
      'tables',
      '<table><tr><td>Bowler</td><td>1</td></tr><tr><td>Brush</td><td>2</td></tr></table>',
      'Bowler 1\nBrush 2',
    ],
    ['text that was laid out by hand', '<pre>a\nb\n</pre>c', 'a\nb\n\nc'],
    ['links by their words', '<a href="https://x.example/1>2" title=\'a>b\'>here</a>!', 'here!'],
    [
      'images by what stands for them',
      'Thanks <img src="cid:1" alt="🎩"><img src=x><img alt=\'&hearts;\'>',
      'Thanks 🎩♥',
    ],
    [
      'characters by name and number',
      '&lt;b&gt; caf&eacute; &amp;amp; &#8364;&#x1F3A9; &#150; &nope; &euro;5&nbsp;&copy 2026<br>',
      '<b> café &amp; €🎩 – &nope; €5 © 2026',
    ],
    [
      'neither styles nor scripts',
      '<head><title>Mail</title><style>p{color:#333333}</style></head><script>if (a < b) "</p>"</script>Hi',
      'Hi',
    ],
    [
      'neither comments nor declarations',
      '<!DOCTYPE html><?xml version="1.0"?><!--[if mso]><p>Office</p><![endif]--><!-->Hi</o:p>',
      'Hi',
    ],
    [
      'nothing that pads a preview',
      'Sale&nbsp;&zwnj;&nbsp;&#847;&zwnj; &#8203;<p>Dear Ada</p>',
      'Sale\n\nDear Ada',
    ],
    ['joined characters as they are', '<p>👩‍👩‍👧 می‌خواهم</p>', '👩‍👩‍👧 می‌خواهم'],
    ['from right to left', '<div dir="rtl">مرحبا <b>بالعالم</b></div>', 'مرحبا بالعالم'],
    ['a character that is no tag', '<p>1 < 2 <3 & 4 > 3</p>', '1 < 2 <3 & 4 > 3'],
    ['up to a tag that does not end', '<p>Hello <a href="x', 'Hello'],
    ['up to a comment that does not end', '<p>Hello <!-- x', 'Hello'],
    ['as browsers do up to an unpaired quote in a tag', 'a<p class="a>b</p><p>c</p>', 'a'],
  ])('%s', (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each(['One\n  two\n\n\nthree', '', '1 < 2', 'a@b.example <3'])(
    'is as it was written where there is no mark-up: %j',
    (text) => {
      expect(textOfHtml(text)).toBe(text);
    },
  );

  it('resolves characters where there is no mark-up', () => {
    expect(textOfHtml('Tom &amp; Jerry\nHats')).toBe('Tom & Jerry\nHats');
  });

  it('is what was escaped, whatever that is', () => {
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const word = fc.stringMatching(/^[!-~äßéø中😀]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(' ');
        expect(textOfHtml(`<p>${escaped(text)}</p>`)).toBe(text);
      }),
    );
  });

  it('is told of whatever comes', () => {
    const piece = fc.constantFrom(
      ...['<', '>', '</', '<p', '<!--', '-->', '<style', '</style>', '"', "'", '=', '&', '&#', ';'],
      ...['a', ' ', '/', '!', '\n', '<pre>', '<li>', '<img alt=', '&#xd800;', '&#0;', '\ud83c'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(textOfHtml(pieces.join(''))).not.toMatch(/\n\n\n|^\s*<p>/);
      }),
    );
  });

  it.each([
    '<',
    '<a ',
    '<a b="',
    "<a b='",
    '<a b = ',
    '<!--',
    '</',
    '<style>',
    '&',
    '&#',
    '<p>',
    '<pre>\n',
    '<a b="c" ',
    ' <br',
    '<img alt="',
  ])('takes time that grows with its length: %j over and over', (piece) => {
    expect(typeof textOfHtml(piece.repeat(100_000))).toBe('string');
  });
});
