import { describe, expect, it } from '@jest/globals';
import { linkPeople } from '../support/linkPeople.js';

const home = { name: 'Jan Bos', zip: '1234', line: 'Spui 1' };
const father = { email: 'jan@example.com', phone: '+31201234560' };
const son = { email: 'jr@example.com', phone: '+31612345689' };

describe('who took another family name', () => {
  const ada = { given: 'Ada', born: '1990-02-03', zip: '1234', line: 'Spui 1' };
  const before = { ...ada, family: 'Byron', email: 'ada@example.com', phone: father.phone };

  it('is one by given name, birth date and address', () => {
    expect(linkPeople([before, { ...ada, family: 'King' }]).clusters).toEqual([[0, 1]]);
  });

  it.each([
    { born: '1962-04-05' },
    { line: 'Spui 2' },
    { given: 'Anna' },
    { given: 'Ada Maria', ...son },
  ])('is two where anything else differs, as twins do: %j', (other) => {
    const people = [before, { ...ada, family: 'King', ...other }];
    expect(linkPeople(people).clusters).toEqual([[0], [1]]);
  });

  it('is one though a record lacks the family name, and not by the family name alone', () => {
    const home = { born: '1984-02-09', line: 'Lange Straat 5', zip: '1234 AB' };
    const robert = { ...home, given: 'Robert' };
    expect(linkPeople([{ ...robert, family: 'Ranson' }, robert]).clusters).toEqual([[0, 1]]);
    const others = [
      { ...home, given: 'Olivia' },
      { ...robert, born: '1984-07-21' },
      { ...home, family: 'Ranson' },
    ];
    for (const other of others) expect(linkPeople([robert, other]).clusters.length).toBe(2);
  });
});

describe('namesakes behind one postal code', () => {
  const near = { name: 'Carys Jones', zip: 'LL30 5EE' };

  it('are two where they live in other houses, and who tells no house is neither', () => {
    const people = [
      { ...near, line: '40 Rosie Villas' },
      { ...near, line: '147 Bennett Hill' },
      near,
      { ...near, line: '40 Rosie Villas' },
    ];
    expect(linkPeople(people).clusters).toEqual([[0, 3], [1], [2]]);
  });

  it('are one where a house number is a slip, or one of them tells none', () => {
    const people = [
      { ...near, line: '147 Bennett Hill' },
      { ...near, line: '174 Bennett Hill' },
    ];
    expect(linkPeople(people).clusters).toEqual([[0, 1]]);
    expect(linkPeople([{ ...near, line: '40 Rosie Villas' }, near]).clusters).toEqual([[0, 1]]);
  });
});

describe('namesakes at one address', () => {
  it('are two where neither an e-mail address nor a telephone number is of both', () => {
    const { clusters, stops } = linkPeople([
      { ...home, ...father },
      { ...home, ...son },
    ]);
    expect(clusters).toEqual([[0], [1]]);
    expect(stops).toContainEqual(
      expect.objectContaining({ kind: 'contradiction', attribute: 'EMAIL, PHONE' }),
    );
  });

  it('are two as well where a postal code is of a few households', () => {
    const near = { name: 'Jan Bos', zip: '1234 AB' };
    const people = [
      { ...near, ...father },
      { ...near, ...son },
    ];
    expect(linkPeople(people).clusters).toEqual([[0], [1]]);
  });

  it('are told by what their other records say, and who may be either is neither', () => {
    const people = [
      { ...home, email: father.email },
      { name: home.name, ...father },
      { ...home, ...son },
      home,
    ];
    expect(linkPeople(people).clusters).toEqual([[0, 1], [2], [3]]);
  });

  it('are one where they share a way to be reached, or one has none', () => {
    const people = [
      { ...home, ...father },
      { ...home, ...son, phone: father.phone },
      { ...home, phone: son.phone },
      home,
    ];
    expect(linkPeople(people).clusters).toEqual([[0, 1, 2, 3]]);
    expect(
      linkPeople([
        { ...home, ...father },
        { ...home, phone: son.phone },
      ]).clusters,
    ).toEqual([[0, 1]]);
  });

  it('are one where the ways to reach them are those of a firm, or of nobody', () => {
    const people = [
      { ...home, ...father },
      { ...home, email: 'info@example.com', phone: '0000000000' },
    ];
    expect(linkPeople(people).clusters).toEqual([[0, 1]]);
  });
});

describe('namesakes of one birth date', () => {
  const kim = { name: 'Kim Min-jun', born: '1990-02-13' };

  it('are two where neither an e-mail address, a telephone number nor a postal code is of both', () => {
    const people = [
      { ...kim, ...father, zip: '03187' },
      { ...kim, ...son, zip: '48058' },
    ];
    expect(linkPeople(people).clusters).toEqual([[0], [1]]);
  });

  it.each([{ phone: father.phone }, { phone: '' }, { zip: '03187' }])(
    'are one where any of these is of both, or one has none: %j',
    (other) => {
      const people = [
        { ...kim, ...father, zip: '03187' },
        { ...kim, ...son, zip: '48058', ...other },
      ];
      expect(linkPeople(people).clusters).toEqual([[0, 1]]);
    },
  );
});

describe('who is born on one day behind one postal code', () => {
  const danilo = { given: 'Danilo', family: 'Santos', born: '1984-05-17', zip: '98101' };

  it.each([
    { given: 'D.' },
    { given: 'Dailo', family: 'Saztos' },
    { given: 'Santos', family: 'Danillo' },
  ])('is one by an initial, and by errors in both names: %j', (other) => {
    expect(linkPeople([danilo, { ...danilo, ...other }]).clusters).toEqual([[0, 1]]);
  });

  it('is a twin where the given name is another, and neither by the initial of both', () => {
    const people = [danilo, { ...danilo, given: 'Diana' }, { ...danilo, given: 'D.' }];
    expect(linkPeople(people).clusters).toEqual([[0], [1], [2]]);
  });
});

describe('neighbours of whose family names one is made of the other', () => {
  it.each([
    ['John', 'Johnson'],
    ['Martin', 'Martinez'],
    ['Peter', 'Petersen'],
    ['Nowak', 'Nowakowski'],
  ])('are two behind a postal code of a few households: %s and %s', (one, other) => {
    const people = [one, other].map((family) => ({ given: 'Elizabeth', family, zip: '1234 AB' }));
    expect(linkPeople(people).clusters).toEqual([[0], [1]]);
  });

  it.each([
    ['Novák', 'Nováková'],
    ['Ivanov', 'Ivanova'],
  ])('are one where it is the ending of women: %s and %s', (one, other) => {
    const people = [one, other].map((family) => ({ given: 'Jana', family, zip: '1234 AB' }));
    expect(linkPeople(people).clusters).toEqual([[0, 1]]);
  });
});
