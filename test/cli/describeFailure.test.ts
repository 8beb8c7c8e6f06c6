import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from '@jest/globals';
import { MongoClient, MongoServerError } from 'mongodb';
import { describeFailure } from '../../src/cli/describeFailure.js';
import { keepFolder } from '../../src/embedded/folder/keepFolder.js';
import { listenOnLoopback } from '../support/listenOnLoopback.js';

it('says in a line that the store cannot be reached, and not with which password', async () => {
  const options = { serverSelectionTimeoutMS: 1_000 };
  const client = new MongoClient('mongodb://ada:secret@127.0.0.1:1', options);
  const error = await client.connect().catch((thrown) => thrown);
  expect(describeFailure(error)).toMatch(/^Rotunda's own store \(`store.url`\) .*127\.0\.0\.1:1$/);
  expect(describeFailure(error)).not.toContain('secret');
  await client.close();
});

it('says in a line that the store does not let its user in, or not do what it takes', () => {
  const failure = (code: number, errmsg: string) =>
    describeFailure(new MongoServerError({ code, errmsg }));
  const command =
    'not authorized on rotunda to execute command { createIndexes: "changes", $db: "x" }';
  expect(failure(13, command)).toBe(
    "Rotunda's own store (`store.url`) does not allow `createIndexes` to its user, who needs the role `readWrite` on the database.",
  );
  expect(failure(18, 'Authentication failed.')).toBe(
    "Rotunda's own store (`store.url`) refuses the credentials of its URL: Authentication failed.",
  );
});

it.each([
  [85, 'Index already exists with a different name: mine', 'an index .* drop it: Index already'],
  [10107, 'not primary', 'in trouble; try again once it is well: not primary'],
  [64, 'waiting for replication timed out', 'in trouble; try again .* timed out'],
])('says in a line what the store answers with code %s', (code, errmsg, told) => {
  const said = describeFailure(new MongoServerError({ code, errmsg, message: errmsg }));
  expect(said).toMatch(new RegExp(`^Rotunda's own store \\(\`store.url\`\\) .*${told}[^\n]*$`));
});

it('says in a line that a port is taken', async () => {
  const { port, close } = await listenOnLoopback(createServer());
  const second = createServer().listen(port, '127.0.0.1');
  const [error] = await once(second, 'error');
  expect(describeFailure(error)).toMatch(/^The gateway cannot listen .*EADDRINUSE[^\n]*$/);
  await close();
});

it('says in a line that there is no room for what the demo keeps', async () => {
  const [error] = await Promise.allSettled([keepFolder('/no/such/place', 'rotunda-')]);
  expect(describeFailure((error as PromiseRejectedResult).reason)).toMatch(
    /^A file cannot be .*no folder could be made in \/no\/such\/place: [^\n]+$/,
  );
});

it('shows where a fault of ours arose', () => {
  expect(describeFailure(new TypeError('odd'))).toContain('describeFailure.test');
});
