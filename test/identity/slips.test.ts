import { describe, expect, it } from '@jest/globals';
import { linkPeople } from '../support/linkPeople.js';

const email = 'ada@example.com';

describe('a birth date that was written down wrongly', () => {
  const ada = { name: 'Ada Byron', email };
  const linked = (...dates: string[]) =>
    linkPeople(dates.map((born) => ({ ...ada, born }))).clusters;

  it.each([
    ['1990-02-03', '1990-03-02'],
    ['1990-02-03', '1990-02-08'],
    ['1967-05-13', '1976-05-13'],
    ['2004-10-13', '1904-10-13'],
    ['1980-03-01', '1980-02-29'],
    ['1993-10-04', '1993-11-03'],
  ])('is no contradiction: %s, %s', (one, other) => {
    expect(linked(one, other)).toEqual([[0, 1]]);
  });

  it('parts a parent from a child of the same name all the same', () => {
    expect(linked('1962-04-05', '1990-02-03', '1990-02-08', '1962-04-06')).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  it('links nobody by itself', () => {
    const people = ['1990-02-03', '1990-02-08'].map((born) => ({ name: 'Ada Byron', born }));
    expect(linkPeople(people).clusters.length).toBe(2);
  });

  it.each(['9999-12-31', '2099-05-05'])('is unknown where it is yet to come: %s', (born) => {
    const people = [
      { ...ada, born },
      { ...ada, born: '1990-02-03' },
    ];
    expect(linkPeople(people).clusters).toEqual([[0, 1]]);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['ada+shop@example.com', 'ada@example.com'],
    ['ada+shop@example.com', 'ada+news@example.com'],
    ['ada.byron@gmail.com', 'adabyron@googlemail.com'],
    ['a.da.byron+hats@gmail.com', 'adabyron@gmail.com'],
  ])('leads to the mailbox of another: %s, %s', (one, other) => {
    expect(linkPeople([{ email: one }, { email: other }]).clusters).toEqual([[0, 1]]);
  });

  it.each([
    ['ada.byron@example.com', 'adabyron@example.com'],
    ['+ada@example.com', '+bo@example.com'],
    ['jan+shop@example.com', 'jan@other.example'],
  ])('is another: %s, %s', (one, other) => {
    expect(linkPeople([{ email: one }, { email: other }]).clusters.length).toBe(2);
  });

  it('links nobody whose names conflict, whatever is added to it', () => {
    const people = [
      { name: 'Ada Byron', email: 'office+1@example.com' },
      { name: 'Bo Chen', email: 'office+2@example.com' },
    ];
    expect(linkPeople(people).clusters.length).toBe(2);
  });
});

describe('a telephone number', () => {
  it.each([
    ['DE', '4915126361213', '+49 1512 6361213'],
    ['MX', '+52 1 55 1234 5678', '55 1234 5678'],
    ['NL', '31612345679', '06-12345679'],
  ])('is the same without its plus, or as it was written formerly: %s %s', (region, one, other) => {
    const people = [one, other].map((phone) => ({ name: 'Ada Byron', phone }));
    expect(linkPeople(people, { region }).clusters).toEqual([[0, 1]]);
  });

  it('links nobody where one digit is all there is', () => {
    const people = [0, 1].map(() => ({ name: 'Ada Byron', phone: '0000000' }));
    expect(linkPeople(people, { region: 'DE' }).clusters.length).toBe(2);
  });
});
