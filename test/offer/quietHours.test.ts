import { describe, expect, it } from '@jest/globals';
import { customerZones } from '../../src/offer/clock/customerZones.js';
import { isWithinHours } from '../../src/offer/clock/isWithinHours.js';

const at = (time: string) => new Date(`2026-06-01T${time}:00Z`);
const profile = (timeZone: string | null, country: string | null) =>
  ({
    sourceProfiles: timeZone === null ? [] : [{ timeZone }],
    addresses: country === null ? [] : [{ country }],
  }) as unknown as Parameters<typeof customerZones>[0];

describe('quiet hours', () => {
  it('go by the clock of the zone, also over midnight', () => {
    expect(isWithinHours(at('19:30'), 'Europe/Amsterdam', '21:00', '08:00')).toBe(true);
    expect(isWithinHours(at('18:59'), 'Europe/Amsterdam', '21:00', '08:00')).toBe(false);
    expect(isWithinHours(at('05:59'), 'Europe/Amsterdam', '21:00', '08:00')).toBe(true);
    expect(isWithinHours(at('06:00'), 'Europe/Amsterdam', '21:00', '08:00')).toBe(false);
    expect(isWithinHours(at('12:30'), 'UTC', '12:00', '13:00')).toBe(true);
    expect(isWithinHours(at('13:00'), 'UTC', '12:00', '13:00')).toBe(false);
  });

  it('take the zone that a source tells', () => {
    expect(customerZones(profile('Asia/Tokyo', 'NL'), 'UTC')).toEqual({ zones: ['Asia/Tokyo'] });
  });

  it('take the zone that was told last, of zones of one age the one that stands first', () => {
    const told = (...sourceProfiles: readonly { timeZone: string; updatedAt: string | null }[]) =>
      customerZones({ ...profile(null, null), sourceProfiles } as never, 'UTC').zones;
    const tokyo = { timeZone: 'Asia/Tokyo', updatedAt: null };
    const paris = { timeZone: 'Europe/Paris', updatedAt: null };
    expect(told(tokyo, paris)).toEqual(['Asia/Tokyo']);
    expect(told(paris, tokyo)).toEqual(['Europe/Paris']);
    const moved = { ...paris, updatedAt: '2026-05-01T00:00:00Z' };
    expect(told(tokyo, moved)).toEqual(['Europe/Paris']);
  });

  it('else take that of the country, and say so', () => {
    expect(customerZones(profile('Mars/Olympus', 'NL'), 'UTC')).toEqual({
      zones: ['Europe/Amsterdam'],
      assumption: expect.stringContaining('country'),
    });
    const { zones, assumption } = customerZones(profile(null, 'US'), 'UTC');
    expect(zones).toContain('Pacific/Honolulu');
    expect(assumption).toContain('quiet in any of them');
  });

  it('else assume one, and say so', () => {
    for (const country of [null, 'Atlantis', 'ZZ']) {
      expect(customerZones(profile(null, country), 'UTC')).toEqual({
        zones: ['UTC'],
        assumption: expect.stringContaining('No time zone is known'),
      });
    }
  });
});
