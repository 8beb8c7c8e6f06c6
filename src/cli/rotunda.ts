#!/usr/bin/env node
import { Command } from 'commander';
import { ConfigError } from '../config/ConfigError.js';
import { RequestError } from '../errors/RequestError.js';
import { checkCommand } from './commands/check.js';
import { consentsCommand } from './commands/consents.js';
import { demoCommand } from './commands/demo.js';
import { errorsCommand } from './commands/errors.js';
import { identityCommand } from './commands/identity.js';
import { initCommand } from './commands/init.js';
import { keysCommand } from './commands/keys.js';
import { offersCommand } from './commands/offers.js';
import { schemaCommand } from './commands/schema.js';
import { serveCommand } from './commands/serve.js';
import { syncCommand } from './commands/sync.js';

const program = new Command('rotunda')
  .description(
    "Customer-360 gateway: one GraphQL Customer, read live from a company's siloed backends",
  )
  .addCommand(demoCommand())
  .addCommand(initCommand())
  .addCommand(checkCommand())
  .addCommand(syncCommand())
  .addCommand(serveCommand())
  .addCommand(identityCommand())
  .addCommand(offersCommand())
  .addCommand(consentsCommand())
  .addCommand(keysCommand())
  .addCommand(schemaCommand())
  .addCommand(errorsCommand());

try {
  await program.parseAsync();
} catch (error) {
  // What a user can mend is told in words; a fault of ours with where it arose.
  const isTold = error instanceof ConfigError || error instanceof RequestError;
  process.stderr.write(`${isTold ? error.message : describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
