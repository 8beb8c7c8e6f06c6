import { describe, expect, it } from '@jest/globals';
import { linkPeople } from '../support/linkPeople.js';

const name = 'Ada Byron';

function link(email: string) {
  return linkPeople([{ email, name }, { email, name }, { email }]).clusters;
}

describe('a mailbox', () => {
  it.each([
    'keine-email@x.de',
    'geenemail@x.nl',
    'sincorreo@x.es',
    'sem.email@x.br',
    'no-one@x.com',
    'not_provided@x.com',
    'test.user@x.com',
    'guest17@x.com',
    'missing@x.com',
    'asdasd@x.com',
    'placeholder@x.com',
  ])('is nobody’s where its address says that there is none: %s', (email) => {
    expect(link(email)).toEqual([[0], [1], [2]]);
  });

  it.each([
    'ventas@x.es',
    'customer-care@x.com',
    'invoices@x.com',
    'sekretariat@x.de',
    'info2@x.com',
    'familie.byron@x.nl',
    'fam-byron@x.nl',
    'familledupont@x.fr',
    'kassa@x.nl',
    'walk-in@x.com',
    'mailer-daemon@x.com',
  ])('of a function or a household links who agrees by name, at the most: %s', (email) => {
    expect(link(email)).toEqual([[0, 1], [2]]);
  });

  it.each([
    'nora@x.com',
    'no.lan@x.com',
    'testarossa@x.com',
    'kein.paul@x.de',
    'guesty@x.com',
    'famke@x.nl',
    'familiar@x.com',
    'brakel@x.nl',
    'salesman@x.com',
  ])('of a person links her, named or not: %s', (email) => {
    expect(link(email)).toEqual([[0, 1, 2]]);
  });
});

describe('a mailbox of a couple', () => {
  it.each([
    ['María García López', 'Manuel García López'],
    ['Michel Blanc', 'Michèle Blanc'],
    ['Ed Blanc', 'Edith Blanc'],
    ['Fred Blanc', 'Frederica Blanc'],
    ['Christopher Blanc', 'Christine Blanc'],
    ['Emil Blanc', 'Emilie Blanc'],
    ['Antoine Blanc', 'Antoinette Blanc'],
    ['Christian Blanc', 'Christiane Blanc'],
  ])('links neither with the other: %s and %s', (one, other) => {
    const people = [one, other].map((name) => ({ name, email: 'casa8@x.es' }));
    expect(linkPeople(people).clusters).toEqual([[0], [1]]);
  });

  it.each([
    ['Abdel Rahman Hassan', 'Abdulrahman Hassan'],
    ['Åsa Öberg', 'Aasa Oeberg'],
    ['Mª Carmen García', 'María del Carmen García López'],
    ['Volodymyr Bondar', 'Vladimir Bondar'],
    ['Jan Pieter Bos', 'Pieter Bos'],
    ['Lex Blanc', 'Lexi Blanc'],
    ['Sam Blanc', 'Samantha Blanc'],
    ['Caroline Blanc', 'Carol Blanc'],
  ])('links who is one however the name is written: %s and %s', (one, other) => {
    const people = [one, other].map((name) => ({ name, email: 'casa8@x.es' }));
    expect(linkPeople(people).clusters).toEqual([[0, 1]]);
  });
});

describe('a short form of a man’s name and a woman’s', () => {
  const sam = { name: 'Sam Blanc', email: 'casa8@x.es', phone: '+31201234560' };
  const samantha = { ...sam, name: 'Samantha Blanc' };

  it('is hers behind one mailbox, unless each has a telephone of one’s own', () => {
    expect(linkPeople([sam, samantha]).clusters).toEqual([[0, 1]]);
    expect(linkPeople([sam, { ...samantha, phone: '+31612345689' }]).clusters).toEqual([[0], [1]]);
  });
});

describe('an e-mail address', () => {
  it.each([
    '"Ada Byron" <ada@example.com>',
    '<Ada@example.com>;',
    "'ada@example.com'",
    'ada @ example.com',
    'ada@example.com.',
    'ada@example..com',
    'ada@example,com',
    'mailto:ada@example.com',
  ])('is the one in what is written: %s', (email) => {
    expect(linkPeople([{ email }, { email: 'ada@example.com' }]).clusters).toEqual([[0, 1]]);
  });
});

describe('a mailbox at a large provider', () => {
  it.each(['gmial.com', 'gmai.com', 'gmail.con', 'hotmial.com', 'yahooo.com'])(
    'is told where its domain is mistyped: %s',
    (domain) => {
      const right = { gm: 'gmail', ho: 'hotmail', ya: 'yahoo' }[domain.slice(0, 2)];
      const [one, other] = [`ada@${right}.com`, `ada@${domain}`].map((email) => ({ email }));
      expect(linkPeople([one ?? {}, other ?? {}]).clusters).toEqual([[0, 1]]);
    },
  );

  it.each(['ymail.com', 'mail.com', 'email.com', 'gmx.com', 'hotmail.fr', 'yahoo.de'])(
    'is another at a domain of its own: %s',
    (domain) => {
      const people = ['gmail.com', 'hotmail.com', 'yahoo.com', domain].map((at) => ({
        email: `ada@${at}`,
      }));
      expect(linkPeople(people).clusters).toEqual([[0], [1], [2], [3]]);
    },
  );
});

describe('a telephone number', () => {
  it.each(['US', 'AU', 'JP', 'NL'])('is one behind 00 as behind a plus sign, in %s', (region) => {
    const people = [
      { name, phone: '0031 6 12345689' },
      { name, phone: '+31612345689' },
    ];
    expect(linkPeople(people, { region }).clusters).toEqual([[0, 1]]);
  });

  it.each(['0612121212', '1231231234', '+10000000001'])(
    'is nobody’s where it counts or repeats itself: %s',
    (phone) => {
      expect(
        linkPeople([
          { name, phone },
          { name, phone },
        ]).clusters.length,
      ).toBe(2);
    },
  );
});
