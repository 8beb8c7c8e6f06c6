// A gateway in a process of its own, on a store that others share; says where it listens.
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway } from '../support/startTestGateway.js';

const [url = '', database = '', key = ''] = process.argv.slice(2);
const silo = new MemorySilo({ profiles: [{ id: 'a', email: 'a@example.com' }] });
const profiles = { recordId: 'id', identifiers: { EMAIL: 'email' } };
const close = async () => undefined;
const store = { url, database, encryptionKey: key, indexKey: key, close };
const gateway = await startTestGateway(
  { sources: { shop: memory({ silo, profiles }) }, live: { pollMs: 20 } },
  { store },
);
await gateway.sync();
process.stdout.write(`${gateway.url}\n`);
