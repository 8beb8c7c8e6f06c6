import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDateTime } from '../../src/dataset/values/parseDateTime.js';
import { writeDateTime } from '../../src/dataset/values/writeDateTime.js';

const FORMATS = [
  { unitMs: 1 },
  { zone: 'Europe/Berlin', unitMs: 1 },
  { zone: 'America/St_Johns', unitMs: 1 },
  { format: 'unix', unitMs: 1_000 },
  { format: 'unixMs', unitMs: 1 },
  { format: 'http', unitMs: 1_000 },
  { format: 'rfc2822', unitMs: 1_000 },
  { format: 'dd.MM.yyyy HH:mm', unitMs: 60_000 },
  { format: 'd LLL yyyy, h:mm:ss a', unitMs: 1_000 },
  { format: 'yyyy-MM-dd HH:mm:ssZZ', zone: 'Asia/Kolkata', unitMs: 1_000 },
];
const instants = fc.date({
  min: new Date('1970-01-02T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});

describe('an instant as a silo writes it', () => {
  it.each(FORMATS)('is read back by the same format: %j', ({ unitMs, ...format }) => {
    fc.assert(
      fc.property(instants, (date) => {
        const written = writeDateTime(date.toISOString(), format);
        const exact = new Date(Math.floor(date.getTime() / unitMs) * unitMs);
        expect(parseDateTime(written, format)).toBe(exact.toISOString());
      }),
    );
  });
});
