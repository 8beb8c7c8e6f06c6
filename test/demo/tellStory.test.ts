import { describe, expect, it } from '@jest/globals';
import type { Life } from '../../src/demo/story/Life.js';
import { type StoryOptions, tellStory } from '../../src/demo/story/tellStory.js';
import { digestOf } from './digestOf.js';

const NOW = Date.UTC(2026, 10, 21);

function lives(options: Partial<StoryOptions> = {}): Life[] {
  return [...tellStory({ customers: 120, seed: 1, now: NOW, ...options })];
}

function average(all: readonly Life[], count: (life: Life) => number): number {
  return all.reduce((sum, life) => sum + count(life), 0) / all.length;
}

describe('tellStory', () => {
  it('tells the same lives for the same seed', () => {
    expect(digestOf(lives())).toBe(digestOf(lives()));
  });

  it('tells other lives for another seed, but the same of the hat buyer', () => {
    const [first, other] = [lives(), lives({ seed: 2 })];
    expect(digestOf(first)).not.toBe(digestOf(other));
    expect(digestOf(first.slice(0, 2))).toBe(digestOf(other.slice(0, 2)));
  });

  it('tells the hat buyer the same, later, when the story ends later', () => {
    const [today] = lives();
    const [tomorrow] = lives({ now: NOW + 86_400_000 });
    expect(tomorrow?.orders.map(({ placedAt }) => placedAt - 86_400_000)).toStrictEqual(
      today?.orders.map(({ placedAt }) => placedAt),
    );
  });

  it('tells as many lives as are asked for, the hat buyer first', () => {
    expect(lives({ customers: 1 }).map(({ person }) => person.email)).toStrictEqual([
      'hat.buyer@example.com',
    ]);
    const ids = lives({ customers: 77 }).map(({ person }) => person.id);
    expect(new Set(ids).size).toBe(77);
  });

  it('tells the lives of fewer people as it tells those of more', () => {
    const [few, many] = [lives({ customers: 20 }), lives({ customers: 21 })];
    expect(digestOf(many.slice(0, 20))).toBe(digestOf(few));
  });

  it('gives people plausible years', () => {
    const year = lives({ customers: 1500 }).filter(({ person }) => person.habits.inquiries < 100);
    const contacts = (life: Life) => life.inquiries.flatMap((one) => one.contacts);
    expect(average(year, ({ orders }) => orders.length)).toBeCloseTo(5, -0.3);
    expect(average(year, ({ returns }) => returns.length)).toBeCloseTo(0.25, 1);
    expect(average(year, ({ events }) => events.length)).toBeCloseTo(20, -1);
    expect(average(year, ({ sends }) => sends.length)).toBeCloseTo(12, -0.6);
    expect(average(year, ({ bookings }) => bookings.length)).toBeCloseTo(8, -0.6);
    expect(
      average(year, (life) => contacts(life).filter(({ is }) => is === 'message').length),
    ).toBeCloseTo(4, -0.3);
    expect(
      average(year, ({ inquiries }) => inquiries.filter(({ ticket }) => ticket !== null).length),
    ).toBeCloseTo(0.67, 0.7);
  });
});
