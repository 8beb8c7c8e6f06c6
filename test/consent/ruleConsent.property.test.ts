import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ConsentRow } from '../../src/consent/ConsentRow.js';
import { ruleConsent } from '../../src/consent/ruleConsent.js';

const NOW = new Date('2026-06-01T12:00:00Z');
/** Few instants, so that many decisions fall on one; the last has not come yet. */
const instant = fc
  .integer({ min: 0, max: 6 })
  .map((days) => new Date(NOW.getTime() + (days - 5) * 86_400_000).toISOString());
const sometimes = fc.option(instant, { nil: null });

const decisions = fc
  .array(
    fc.record({
      status: fc.constantFrom('GRANTED', 'REVOKED', 'PENDING', 'OTHER'),
      decidedAt: sometimes,
      expiresAt: sometimes,
      updatedAt: sometimes,
      source: fc.constantFrom('crm', 'mailer', 'rotunda'),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(
      (one, at): ConsentRow => ({
        ...one,
        __typename: 'Consent',
        dataset: 'consents',
        key: String(at),
        owner: '1',
        position: { time: '', token: '' },
        channel: 'EMAIL',
        purpose: 'MARKETING',
      }),
    ),
  );

const permits = (rows: readonly ConsentRow[]) => ruleConsent(rows, NOW)?.status === 'GRANTED';
const isBefore = (one: string, other: string) => Date.parse(one) < Date.parse(other);

describe('what decisions on consent come to', () => {
  it('permits only what was granted, and not forbidden since or at the same time', () => {
    fc.assert(
      fc.property(decisions, (rows) => {
        const grants = rows.filter(
          ({ status, decidedAt }) =>
            status === 'GRANTED' && decidedAt != null && !isBefore(NOW.toISOString(), decidedAt),
        );
        const newest = grants
          .map(({ decidedAt }) => String(decidedAt))
          .sort()
          .at(-1);
        const standing = rows.filter(({ status, decidedAt, updatedAt }) => {
          if (status === 'GRANTED' || newest === undefined) return false;
          const latest = decidedAt ?? updatedAt;
          return latest == null || !isBefore(latest, newest);
        });
        const holds = grants
          .filter(({ decidedAt }) => decidedAt === newest)
          .every(({ expiresAt }) => expiresAt == null || isBefore(NOW.toISOString(), expiresAt));
        expect(permits(rows)).toBe(newest !== undefined && standing.length === 0 && holds);
      }),
    );
  });

  it('does not depend on the order of sources and rows', () => {
    fc.assert(
      fc.property(
        decisions.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(ruleConsent(shuffled, NOW)).toEqual(ruleConsent(rows, NOW));
        },
      ),
    );
  });

  it('grants nothing by importing a grant again', () => {
    fc.assert(
      fc.property(decisions, instant, (rows, importedAt) => {
        const again = rows.map((row) =>
          row.status === 'GRANTED' ? { ...row, updatedAt: importedAt } : row,
        );
        expect(permits(again)).toBe(permits(rows));
      }),
    );
  });

  it('is never made more permissive by another word against it', () => {
    fc.assert(
      fc.property(decisions, decisions, (rows, others) => {
        const against = others.filter(({ status }) => status !== 'GRANTED');
        if (!permits(rows)) expect(permits([...rows, ...against])).toBe(false);
      }),
    );
  });
});
