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
