import { expect, it } from '@jest/globals';
import { startCli } from '../support/runCli.js';

it('does its work to the end when nobody reads its output any more', async () => {
  const run = startCli(['schema', '--built-in']);
  run.process.stdout?.destroy();
  expect(await run.ended).toMatchObject({ code: 0, stderr: '' });
});
