import { onTermination } from '../../src/cli/onTermination.js';
import { watchParent } from '../../src/cli/watchParent.js';
import { readOptions } from './readOptions.js';
import { runBench } from './runBench.js';

const INTERRUPTED = 130;
const interruption = new AbortController();
onTermination(() => interruption.abort());
watchParent(process.env, () => interruption.abort());
try {
  await runBench(readOptions(process.argv.slice(2)), interruption.signal);
} catch (error) {
  if (!interruption.signal.aborted) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  process.exitCode = interruption.signal.aborted ? INTERRUPTED : 1;
}
