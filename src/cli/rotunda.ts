#!/usr/bin/env node
import { Command } from 'commander';
import { getErrorCode } from '../lib/getErrorCode.js';
import { checkCommand } from './commands/check.js';
import { consentsCommand } from './commands/consents.js';
import { demoCommand } from './commands/demo.js';
import { eraseCommand } from './commands/erase.js';
import { errorsCommand } from './commands/errors.js';
import { identityCommand } from './commands/identity.js';
import { initCommand } from './commands/init.js';
import { keysCommand } from './commands/keys.js';
import { offersCommand } from './commands/offers.js';
import { packageVersion } from './commands/packageVersion.js';
import { schemaCommand } from './commands/schema.js';
import { serveCommand } from './commands/serve.js';
import { syncCommand } from './commands/sync.js';
import { describeFailure } from './describeFailure.js';
import { endAtSignals } from './endAtSignals.js';

if (process.pid === 1) endAtSignals();

const program = new Command('rotunda')
  .description(
    "Customer-360 gateway: one GraphQL Customer, read live from a company's siloed backends",
  )
  .version(packageVersion(), '-V, --version', 'print the version')
  .addCommand(demoCommand())
  .addCommand(initCommand())
  .addCommand(checkCommand())
  .addCommand(syncCommand())
  .addCommand(serveCommand())
  .addCommand(identityCommand())
  .addCommand(offersCommand())
  .addCommand(consentsCommand())
  .addCommand(eraseCommand())
  .addCommand(keysCommand())
  .addCommand(schemaCommand())
  .addCommand(errorsCommand());

// Who reads on, such as `head`, may have enough of it; what was to be done is done all the same.
process.stdout.on('error', (error) => {
  if (getErrorCode(error) !== 'EPIPE') throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exit(1);
}
