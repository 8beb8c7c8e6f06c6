import { afterAll } from '@jest/globals';
import { leftOpen } from './leftOpen.js';

afterAll(async () => {
  for (const close of leftOpen) await close();
});
