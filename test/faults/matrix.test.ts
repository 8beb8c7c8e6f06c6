import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { MATRIX } from './matrix.js';

it.each(MATRIX)('$fault: $answer, as a test demands', ({ file, tests }) => {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  for (const name of tests) expect(text).toContain(`'${name}'`);
});
