// Takes one decision in a process of its own; crash.test.ts kills it in the middle.
import { MongoClient } from 'mongodb';
import { mergeCustomers } from '../../../src/identity/decisions/mergeCustomers.js';
import { splitCustomer } from '../../../src/identity/decisions/splitCustomer.js';
import { identityIn } from '../../support/identityIn.js';

const [url = '', database = '', keys = '', kind = '', ...ids] = process.argv.slice(2);
const client = new MongoClient(url);
const stores = identityIn(client.db(database), keys);
const why = { reason: 'torture', idempotencyKey: `${kind} ${ids.join(' ')}` };
if (kind === 'merge') await mergeCustomers(stores, 'kim', { customerIds: ids, ...why });
else {
  const [customerId = '', undoEventId = ''] = ids;
  await splitCustomer(stores, 'kim', { customerId, choice: { undoEventId }, ...why });
}
await client.close();
