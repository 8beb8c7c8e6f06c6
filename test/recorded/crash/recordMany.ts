// Records in a process of its own, and says what was acknowledged, until crashRound kills it.
import { MongoClient } from 'mongodb';
import { ActivityFeed } from '../../../src/activity/ActivityFeed.js';
import type { RowReference } from '../../../src/dataset/Row.js';
import { Vault } from '../../../src/lib/crypto/Vault.js';
import type { RecordedContent } from '../../../src/recorded/RecordedContent.js';
import { recordInteraction } from '../../../src/recorded/recordInteraction.js';
import { ActivityStore } from '../../../src/store/ActivityStore.js';
import { InteractionStore } from '../../../src/store/InteractionStore.js';
import { identityIn } from '../../support/identityIn.js';
import { inputOf } from './inputOf.js';

const WRITERS = 4;

const [url = '', name = '', key = '', customerId = '', round = ''] = process.argv.slice(2);
const client = new MongoClient(url, { writeConcern: { w: 'majority' } });
const database = client.db(name);
const vault = new Vault([Buffer.from(key, 'base64')]);
const identity = identityIn(database, key);
const outbox = new ActivityStore<RowReference>(database, vault, 'default');
const feed = new ActivityFeed(outbox, identity, () => 'CUSTOMER', 1_000);
const store = new InteractionStore<RecordedContent>(database, vault, 'default');
const recording = { store, hasher: identity.hasher, showAccount: () => undefined };
for (let writer = 0; writer < WRITERS; writer++) {
  void (async () => {
    for (let count = 0; ; count++) {
      const text = `${round} ${writer} ${count}`;
      process.stdout.write(`sent ${text}\n`);
      const input = inputOf(customerId, text);
      const outcome = await recordInteraction(recording, 'tester', input, async () => true, feed);
      if ('key' in outcome) process.stdout.write(`done ${text}\n`);
    }
  })();
}
