// A gateway in a process of its own that tells a desk of consents, until crash.test.ts kills it.
import { startTestGateway } from '../../support/startTestGateway.js';
import { deskConfig } from './deskConfig.js';

const [desk = '', url = '', database = '', key = ''] = process.argv.slice(2);
const close = async () => undefined;
const store = { url, database, encryptionKey: key, indexKey: key, close };
const gateway = await startTestGateway(deskConfig(desk), { store });
await gateway.sync();
process.stdout.write(`${gateway.url}\n`);
