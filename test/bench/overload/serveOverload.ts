import { createMetrics } from '../../../src/http/telemetry/createMetrics.js';
import type { RotundaConfig } from '../../../src/rotunda.js';
import { memoryConfig } from '../rotunda/memoryConfig.js';
import { openRotunda } from '../rotunda/openRotunda.js';

// The gateway that is given too much to do: its source takes no time, so that its own work is all there is.
const MEMORY = { people: 20, rows: 50, seed: 1 };

process.on('SIGINT', () => undefined);
let close: () => Promise<void> = async () => undefined;
process.on('message', async (store: RotundaConfig['store'] & object) => {
  const open = await openRotunda(memoryConfig(MEMORY, store), createMetrics());
  close = () => open.close();
  process.send?.(open.url);
});
process.on('disconnect', async () => {
  await close().catch(() => undefined);
  process.exit();
});
