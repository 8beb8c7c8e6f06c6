// A program that uses the embedded server as the demo does; parentDeath.test.ts lets it end badly.
import { startEmbeddedPostgres } from '../../../src/embedded/postgres/startEmbeddedPostgres.js';

const ending = process.argv[2];
const server = await startEmbeddedPostgres();
await server.createDatabase('shop');
process.stdout.write(`${JSON.stringify({ pid: server.pid, folder: server.folder })}\n`);
if (ending === 'exit') process.exit(0);
if (ending === 'throw') throw new Error('on purpose');
if (ending === 'wait') setInterval(() => {}, 1_000);
