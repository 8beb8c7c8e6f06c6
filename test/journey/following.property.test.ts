import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { journeyShape } from '../../src/config/journeys/journeyShape.js';
import type { InteractionRow } from '../../src/dataset/InteractionRow.js';
import { sortableTime } from '../../src/dataset/Position.js';
import { fitsCondition } from '../../src/journey/conditions/fitsCondition.js';
import { createJourney } from '../../src/journey/createJourney.js';
import { followJourney } from '../../src/journey/following/followJourney.js';
import { inOrderOfTime } from '../../src/journey/following/inOrderOfTime.js';
import type { Journey } from '../../src/journey/Journey.js';
import { event, exit, journey, order, stage } from '../../src/rotunda.js';

const HOUR = 3_600_000;
const NAMES = ['a', 'b', 'c', 'd', 'x'] as const;

/** Interactions of a few sorts, many of them at the same instant. */
const rows = fc.array(
  fc.record({
    hour: fc.integer({ min: 0, max: 40 }),
    name: fc.constantFrom(...NAMES),
    source: fc.constantFrom('s', 't'),
    isOrder: fc.boolean(),
  }),
  { maxLength: 30 },
);

const journeys = fc
  .record({
    optional: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    branches: fc.boolean(),
    exits: fc.boolean(),
    reentry: fc.constantFrom('never', 'afterEnd', 'always'),
    hours: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ optional, branches, exits, reentry, hours }): Journey => {
    const stages = [
      stage('one', event('a')),
      stage('two', event(['b', 'a']), { optional: optional[0] }),
      stage('three', order(), { optional: optional[1], ...(branches && { after: 'one' }) }),
      stage('four', order({ channel: 'WEB' }), {
        optional: optional[2],
        ...(branches && { after: ['two', 'three'] }),
      }),
    ];
    const entry = journeyShape.parse(
      journey({
        id: 'j',
        stages,
        exits: exits ? [exit('out', event('x'))] : [],
        reentry,
        abandonedAfter: `${hours}h`,
      }),
    );
    return createJourney(entry, []);
  });

function toRows(
  drawn: readonly { hour: number; name: string; source: string; isOrder: boolean }[],
) {
  return drawn.map(({ hour, name, source, isOrder }, place): InteractionRow => {
    const occurredAt = new Date(hour * HOUR).toISOString();
    return {
      __typename: isOrder ? 'Order' : 'Event',
      source,
      dataset: isOrder ? 'orders' : 'events',
      key: String(place),
      owner: 'o',
      position: { time: sortableTime(occurredAt), token: String(place) },
      occurredAt,
      ...(isOrder ? { channel: name === 'b' ? 'WEB' : 'STORE' } : { name }),
    } as InteractionRow;
  });
}

const told = (runs: ReturnType<typeof followJourney>) =>
  runs.map(({ reached, lastAt, end }) => ({
    reached: reached.map(({ stage: place, at, row }) => [place, at, row.key]),
    lastAt,
    end,
  }));

describe('following a journey', () => {
  it('comes to the same in whatever order the sources bring their rows', () => {
    fc.assert(
      fc.property(journeys, rows, fc.infiniteStream(fc.nat()), (one, drawn, luck) => {
        const all = toRows(drawn);
        const shuffled = all
          .map((row) => ({ row, at: luck.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        expect(told(followJourney(one, inOrderOfTime(shuffled)))).toEqual(
          told(followJourney(one, inOrderOfTime(all))),
        );
      }),
    );
  });

  it('comes to the same bit by bit as in one go', () => {
    fc.assert(
      fc.property(journeys, rows, fc.nat(30), (one, drawn, cut) => {
        const all = inOrderOfTime(toRows(drawn));
        const early = followJourney(one, all.slice(0, cut));
        expect(followJourney(one, all.slice(cut), early)).toEqual(followJourney(one, all));
      }),
    );
  });

  it('reaches each stage by what fits it, from one that it may follow, and never backwards in time', () => {
    fc.assert(
      fc.property(journeys, rows, (one, drawn) => {
        for (const { reached } of followJourney(one, inOrderOfTime(toRows(drawn)))) {
          expect(reached[0].stage).toBe(0);
          for (const [place, { stage: at, row, at: time }] of reached.entries()) {
            expect(fitsCondition(row, one.stages[at]?.condition as never)).toBe(true);
            const before = reached[place - 1];
            if (before === undefined) continue;
            expect(one.stages[before.stage]?.next).toContain(at);
            expect(time).toBeGreaterThanOrEqual(before.at);
            expect(time - before.at).toBeLessThan(
              one.abandonedAfterMs * reached.length + 40 * HOUR,
            );
          }
        }
      }),
    );
  });

  it('has one run at most that has not ended or is complete before another begins', () => {
    fc.assert(
      fc.property(journeys, rows, (one, drawn) => {
        const runs = followJourney(one, inOrderOfTime(toRows(drawn)));
        if (one.reentry === 'never') expect(runs.length).toBeLessThanOrEqual(1);
        for (const run of runs.slice(0, -1)) {
          const last = one.stages[run.reached.at(-1)?.stage ?? 0];
          expect(run.end !== null || last?.isLast).toBe(true);
        }
      }),
    );
  });
});
