import { describe, expect, it } from '@jest/globals';
import { exact, similar, together } from '../../src/rotunda.js';
import { linkPeople as link } from '../support/linkPeople.js';

const email = 'a.jansen@example.com';
const phone = '+31201234560';

describe('names behind a shared value', () => {
  it.each([
    ['Margaret Jones', 'Peggy Jones'],
    ['Jan de Vries', 'Vries, J. de'],
    ['Liesbeth van den Heuvel', 'Liesbeth van denH euvel'],
    ['van der Meer Geert', 'Geert van der Meer'],
    ['Rike Wolf', 'F. Wolf'],
    ['Kees Bos', 'Bos, Kees'],
    ['Małgorzata Dąbrowska', 'Gosia Dabrowska'],
    ['Anna Bakker', 'Anna Bakker 🎩'],
    ['Anne-Sophie Roux', 'Annso Roux'],
    ['T. de Boer', 'Tessa de Boer'],
    ['Sebastian Gross', 'Gross Basti'],
    ['Yael Biton', 'יעל ביטון'],
    ['Y. Biton', 'יעל ביטון'],
    ['Ahmed el Idrissi', 'أحمد الإدريسي'],
  ])('are one person: %s, %s', (a, b) => {
    expect(
      link([
        { name: a, phone },
        { name: b, phone },
      ]).clusters,
    ).toEqual([[0, 1]]);
  });

  it.each([
    ['Jan de Vries', 'Marieke de Vries'],
    ['Mario Rossi', 'Maria Rossi'],
    ['Daniel Smit', 'Daniela Smit'],
    ['Jan Smit', 'Jan Bakker'],
    ['Visser Quirine', 'Hendrik Visser'],
    ['Yael Cohen', 'יעל ביטון'],
    ['de Vries', 'Jan de Vries'],
  ])('are not one by a telephone: %s, %s', (a, b) => {
    const people = [a, b].map((name) =>
      name === 'de Vries' ? { family: name, phone } : { name, phone },
    );
    expect(link(people).clusters).toEqual([[0], [1]]);
  });

  it('are one by an address though one married, or is written in another script', () => {
    expect(
      link([
        { name: 'Anna Jansen', email },
        { name: 'Anna Smit', email },
      ]).clusters,
    ).toEqual([[0, 1]]);
    expect(
      link([
        { name: 'Yael Cohen', email },
        { name: 'יעל כהן', email },
      ]).clusters,
    ).toEqual([[0, 1]]);
  });

  it('leave an initial alone that fits two people', () => {
    const people = [
      { name: 'Anna Jansen', phone },
      { name: 'Albert Jansen', phone },
      { name: 'A. Jansen', phone },
      { name: 'Anna Jansen', phone },
    ];
    expect(link(people).clusters).toEqual([[0, 3], [1], [2]]);
  });
});

describe('a shared value', () => {
  it('takes a nameless record where it has one name, and a telephone only from the same postal code', () => {
    expect(link([{ name: 'Anna Jansen', email }, { email }, { email }]).clusters).toEqual([
      [0, 1, 2],
    ]);
    const couple = [{ name: 'Anna Jansen', email }, { name: 'Bram Jansen', email }, { email }];
    expect(link(couple).clusters).toEqual([[0], [1], [2]]);
    expect(link([{ name: 'Anna Jansen', phone }, { phone }, { phone }]).clusters).toEqual([
      [0],
      [1],
      [2],
    ]);
    const home = { phone, zip: '50667' };
    expect(link([{ name: 'Anna Jansen', ...home }, home, { phone }]).clusters).toEqual([
      [0, 1],
      [2],
    ]);
    const housemates = ['Anna Jansen', 'Bram Jansen'].map((name) => ({ name, ...home }));
    expect(link([...housemates, home]).clusters.length).toBe(3);
    expect(link([{ device: 'd-1' }, { device: 'd-1' }]).clusters).toEqual([[0], [1]]);
  });

  it('links nobody once more people share it than may, and says so', () => {
    const names = ['Ada Byron', 'Bo Chen', 'Cy Dole', 'Di Ek'];
    const people = [...names, ...names].map((name) => ({ name, email }));
    const { clusters, stops } = link(people);
    expect(clusters.length).toBe(8);
    expect(stops).toEqual([
      expect.objectContaining({
        kind: 'sharedValue',
        identifierType: 'EMAIL',
        records: 8,
        people: 4,
      }),
    ]);
    expect(JSON.stringify(stops)).not.toContain('jansen');
  });

  it('counts people, not records nor spellings', () => {
    const names = ['Robert Jones', 'Bob Jones', 'R. Jones', 'Rob Jones', 'Jones, Robert'];
    expect(link(names.map((name) => ({ name, card: 'H7001' }))).clusters.length).toBe(1);
    expect(
      link([
        { name: 'Ada Byron', card: 'H1' },
        { name: 'Bo Chen', card: 'H1' },
      ]).stops,
    ).toEqual([expect.objectContaining({ kind: 'sharedValue', people: 2 })]);
  });

  it('links nobody when more records share it than may, whatever their names', () => {
    const many = Array.from({ length: 4 }, () => ({ name: 'Ada Byron', email }));
    expect(link(many, { recordsPerValue: 3 }).clusters.length).toBe(4);
  });

  it('of a function links who agrees by name, at the most', () => {
    const shared = 'info@bakery.example.com';
    const people = [
      { name: 'Ada Byron', email: shared },
      { name: 'Ada Byron', email: shared },
      { email: shared },
    ];
    expect(link(people).clusters).toEqual([[0, 1], [2]]);
  });

  it.each([
    { phone: '0000000000' },
    { phone: '06-00000000' },
    { email: 'test@test.com' },
    { email: 'no-reply@shop.example.com' },
    { email: 'noreply+7@shop.example.com' },
    { card: 'N/A' },
    { card: '0000' },
    { device: '00000000-0000-0000-0000-000000000000' },
    { handle: 'twitter:unknown' },
  ])('links nobody where it is a placeholder: %j', (value) => {
    const name = 'Ada Byron';
    expect(
      link([
        { name, ...value },
        { name, ...value },
      ]).clusters.length,
    ).toBe(2);
  });

  it('links nobody where it is blocked, as a text or by a pattern', () => {
    const people = [{ email }, { email }];
    expect(link(people, { blocked: { EMAIL: [email] } }).clusters.length).toBe(2);
    expect(link(people, { blocked: { EMAIL: [/@example\.com$/g] } }).clusters.length).toBe(2);
  });
});

describe('a contradiction', () => {
  it('of birth dates stops a link whatever else agrees', () => {
    const one = { name: 'Ada Byron', email, phone, zip: '1234 AB' };
    const { clusters, stops } = link([
      { ...one, born: '1990-02-03' },
      { ...one, born: '1962-04-05' },
      { ...one, born: '1962-04-05' },
    ]);
    expect(clusters).toEqual([[0], [1, 2]]);
    expect(stops).toContainEqual(
      expect.objectContaining({
        kind: 'contradiction',
        rule: 'exact-email',
        attribute: 'birthDate',
      }),
    );
  });

  it('of membership numbers of one programme stops it; two programmes may stand side by side', () => {
    const { clusters, stops } = link([
      { email, card: 'HC1' },
      { email, card: 'HC2' },
    ]);
    expect(clusters).toEqual([[0], [1]]);
    expect(stops).toEqual([
      expect.objectContaining({ kind: 'contradiction', attribute: 'LOYALTY_NUMBER' }),
    ]);
    expect(
      link([
        { email, card: 'HC1' },
        { email, card: 'AIR2' },
      ]).clusters,
    ).toEqual([[0, 1]]);
  });

  it('reaches through a record in between', () => {
    const people = [
      { name: 'Ada Byron', email },
      { email, handle: 'twitter:x1' },
      { name: 'Bo Chen', handle: 'twitter:x1' },
    ];
    const { clusters, stops } = link(people);
    expect(clusters).toEqual([[0, 1], [2]]);
    expect(stops).toEqual([expect.objectContaining({ kind: 'contradiction', attribute: 'name' })]);
  });

  it('is none between the first of January and a day', () => {
    const people = [
      { name: 'Ada Byron', email, born: '1990-01-01' },
      { name: 'Ada Byron', email, born: '1990-02-03' },
    ];
    expect(link(people).clusters).toEqual([[0, 1]]);
  });
});

describe('a cap', () => {
  it('bounds how many links, identifiers and values of a type make one customer', () => {
    const chain = Array.from({ length: 5 }, (_, at) => ({ email, number: `C-${at}` }));
    const few = link(chain, { mergesPerCustomer: 2 });
    expect(few.clusters).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(few.stops).toContainEqual(
      expect.objectContaining({ kind: 'capReached', cap: 'merges' }),
    );
    expect(link(chain, { identifiersPerCustomer: 4 }).clusters[0]).toEqual([0, 1]);
    const values = link(chain, { valuesPerCustomer: { CUSTOMER_NUMBER: 3 } });
    expect(values.clusters[0]).toEqual([0, 1, 2]);
    expect(values.stops).toContainEqual(
      expect.objectContaining({ kind: 'capReached', cap: 'CUSTOMER_NUMBER' }),
    );
  });
});

describe('attributes together', () => {
  const ada = { name: 'Ada Byron', born: '1990-02-03' };

  it('link a full name with a birth date, an address, or the code of a few households', () => {
    expect(link([ada, { ...ada, name: 'Byron, Ada' }]).rules).toContain('together-name-birth-date');
    const home = { name: 'Ada Byron', zip: '50667', line: 'Domstraße 4' };
    expect(link([home, { ...home, line: '4 Domstr.' }]).rules).toContain('together-name-address');
    const dutch = { name: 'Ada Byron', zip: '1017 HB' };
    expect(link([dutch, { ...dutch, zip: '1017hb' }]).rules).toContain('together-name-postal-unit');
  });

  it('link nobody by an initial and a birth date, nor by the code of a whole town', () => {
    expect(link([ada, { ...ada, name: 'A. Byron' }]).clusters.length).toBe(2);
    const town = { name: 'A. Byron', zip: '50667' };
    expect(link([town, town]).clusters.length).toBe(2);
  });

  it('link namesakes of a whole town unless they can be reached in two ways', () => {
    const town = { name: 'Ada Byron', zip: '50667' };
    const [work, home] = [
      { ...town, email },
      { ...town, email: 'ada@home.example' },
    ];
    expect(link([town, work]).rules).toContain('together-name-postal-code');
    expect(link([work, home]).clusters.length).toBe(2);
    expect(link([town, work, home]).clusters.length).toBe(3);
  });

  it('link spellings and initials behind the code of a few households, but no short forms', () => {
    const at = (...names: string[]) => names.map((name) => ({ name, zip: '1017 HB' }));
    expect(link(at('Ada Byron', 'Ada Bryon', 'A. Byron')).clusters).toEqual([[0, 1, 2]]);
    expect(link(at('Katharina Byron', 'Käthe Byron')).clusters.length).toBe(2);
    expect(link(at('Katharina Byron', 'Käthe Byron', 'K. Byron')).clusters.length).toBe(3);
    expect(link(at('Ada Byron', 'Bo Byron')).clusters.length).toBe(2);
  });
});

describe('rules of a company’s own', () => {
  it('take the place of the built-in ones, in the order of their priority', () => {
    const rules = [
      exact('EMAIL', { name: 'same-mail' }),
      together(['name', 'postalCode'], { name: 'same-home', priority: 1 }),
    ];
    const people = [
      { name: 'Ada Byron', email, zip: '50667', phone },
      { name: 'Ada Byron', email, zip: '50667', phone },
      { name: 'Ada Byron', phone },
    ];
    const { clusters, rules: used } = link(people, { rules });
    expect(clusters).toEqual([[0, 1], [2]]);
    expect(used).toContain('same-home');
  });

  it('may ask for the family name alone, which never links who differs', () => {
    const rules = [exact('PHONE', { and: similar('familyName') })];
    const people = [
      { given: 'Jan', family: 'Smit', phone },
      { family: 'Smit', phone },
      { given: 'Eva', family: 'Bos', phone },
    ];
    expect(link(people, { rules }).clusters).toEqual([[0, 1], [2]]);
  });
});
