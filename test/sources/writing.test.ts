import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Document, Long, MongoClient } from 'mongodb';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { SILENT } from '../../src/contract/silentObserver.js';
import { mongodb, oneOf, postgres, type SourceError } from '../../src/rotunda.js';
import { GuardedSource } from '../../src/sources/GuardedSource.js';
import { createDatabase, type TestDatabase } from '../support/createDatabase.js';
import { openTestMongo, type TestMongo } from '../support/openTestMongo.js';
import { type FaultProxy, startFaultProxy } from '../support/startFaultProxy.js';

const scope = { signal: new AbortController().signal, tenant: 'default' };
/** Of silos that do not answer; the others have time. */
const DEADLINE_MS = 2_000;
const PATIENT_MS = 20_000;
const fields = { channel: 'channel', purpose: 'purpose', decidedAt: 'at' };
const open: GuardedSource[] = [];

let shop: TestDatabase;
let mongo: TestMongo;
let client: MongoClient;
let proxy: FaultProxy;
const name = `t_${randomBytes(8).toString('hex')}`;
const people = () => client.db(name).collection<Document & { _id: unknown }>('people');

beforeAll(async () => {
  [shop, mongo] = await Promise.all([createDatabase(), openTestMongo()]);
  await shop.run(`CREATE TABLE people (id int PRIMARY KEY, mail_ok bool, since timestamp, note text);
    INSERT INTO people VALUES (1)`);
  client = new MongoClient(mongo.url);
  await people().insertMany([{ _id: Long.fromNumber(7) }, { _id: 'x7' }]);
  proxy = await startFaultProxy(Number(new URL(mongo.url).port));
});
afterAll(async () => {
  await Promise.all(open.map((source) => source.close()));
  await client.db(name).dropDatabase();
  await client.close();
  await Promise.all([proxy.close(), mongo.close(), shop.drop()]);
});

function sourceOf(entry: unknown): GuardedSource {
  const plan = planGateway({ sources: { silo: entry } }, { env: {}, folder: '.' });
  const source = new GuardedSource(plan.sources[0] as never, SILENT);
  open.push(source);
  return source;
}

/** Tells of a grant; answers what came of it, or the code of what went wrong. */
async function tell(source: GuardedSource, lane: string, more: object = {}, deliveryKey = 'k') {
  const values = {
    channel: 'EMAIL',
    purpose: 'MARKETING',
    status: 'GRANTED',
    decidedAt: '2026-07-01T10:00:00.250Z',
    evidence: null,
    ...more,
  };
  const outcome = await source.tell('consents', { lane, deliveryKey, values }, scope);
  return typeof outcome === 'string' ? outcome : (outcome as SourceError).code;
}

describe('a statement', () => {
  const told = () =>
    sourceOf(
      postgres({
        // Nothing is read here: what is told goes to where it may be written.
        url: 'postgres://127.0.0.1:1/nowhere',
        writeUrl: shop.url,
        deadlineMs: PATIENT_MS,
        consents: {
          table: 'people',
          recordId: 'id',
          id: 'id',
          ...fields,
          status: oneOf('mail_ok', { t: 'GRANTED', f: 'REVOKED' }),
          write: {
            statement: `UPDATE people SET mail_ok = {status}, since = {decidedAt}, note = 'of {' || {evidence} || '}'
              WHERE id = {recordId}`,
          },
        },
      }),
    );

  it('binds what it is told, whatever it looks like', async () => {
    const evidence = `'); DROP TABLE people; -- {status} $1`;
    expect(await tell(told(), '1', { status: 'REVOKED', evidence })).toBe('WRITTEN');
    const { rows } = await shop.run('SELECT mail_ok, since::text, note FROM people');
    expect(rows).toEqual([
      { mail_ok: false, since: '2026-07-01 10:00:00.25', note: `of {${evidence}}` },
    ]);
  });

  it('finds no record where it changes nothing, and is refused a key that cannot be one', async () => {
    const source = told();
    expect(await tell(source, '2')).toBe('NO_RECORD');
    expect(await tell(source, 'one')).toBe('SOURCE_REFUSED');
    expect(await tell(source, '1', { status: 'PENDING' })).toBe('SOURCE_REFUSED');
    expect(source.health.state).toBe('UP');
  });

  it('goes over another connection where that of before leads to a server which only reads now', async () => {
    const source = told();
    expect(await tell(source, '1')).toBe('WRITTEN');
    await shop.run(`CREATE FUNCTION refuse_who_was_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()) < TG_ARGV[0]::timestamptz
        THEN RAISE EXCEPTION 'read-only' USING ERRCODE = '25006'; END IF;
        RETURN NEW;
      END $$`);
    const { rows } = await shop.run('SELECT now()::text AS now');
    await shop.run(`CREATE TRIGGER refuse BEFORE UPDATE ON people
      FOR EACH ROW EXECUTE FUNCTION refuse_who_was_here('${rows[0].now}')`);
    expect(await tell(source, '1')).toBe('SOURCE_UNAVAILABLE');
    expect(await tell(source, '1')).toBe('WRITTEN');
    await shop.run('DROP TRIGGER refuse ON people');
  });
});

describe('a document', () => {
  const told = (write: object) =>
    sourceOf(
      mongodb({
        url: `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`,
        database: name,
        deadlineMs: DEADLINE_MS,
        breaker: false,
        consents: { collection: 'people', recordId: '_id', status: 'state', ...fields, write },
      }),
    );

  it('is found by whatever its key can be read as, and changed at paths', async () => {
    const change = {
      match: { _id: '{recordId}' },
      set: { 'may.mail': '{status}', 'may.since': '{decidedAt}' },
      addToSet: { history: { said: '{status}', by: '{deliveryKey}' } },
    };
    const source = told(change);
    for (const lane of ['7', 'x7', '7']) expect(await tell(source, lane)).toBe('WRITTEN');
    expect(await tell(source, '8')).toBe('NO_RECORD');
    const may = { mail: 'GRANTED', since: new Date('2026-07-01T10:00:00.250Z') };
    const changed = { may, history: [{ said: 'GRANTED', by: 'k' }] };
    expect(await people().find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 7, ...changed },
      { _id: 'x7', ...changed },
    ]);
  });

  it('is made where there is none, with a key of the type that is said', async () => {
    const upsert = {
      match: { _id: '{recordId}' },
      set: { state: '{status}' },
      upsert: true,
      recordIdType: 'objectId',
      collection: 'made',
    };
    const source = told(upsert);
    const id = 'a'.repeat(24);
    expect(await tell(source, id)).toBe('WRITTEN');
    expect(await tell(source, '7')).toBe('SOURCE_REFUSED');
    const [made] = await client.db(name).collection('made').find().toArray();
    expect([made?._id.toHexString(), made?.state]).toEqual([id, 'GRANTED']);
  });

  it('is inserted once, also where nobody heard that it was', async () => {
    const insert = { person: '{recordId}', state: '{status}' };
    const source = told({ insert, collection: 'said' });
    expect(await tell(source, '7')).toBe('WRITTEN');
    expect(await tell(source, '7')).toBe('WRITTEN');
    proxy.setFault('hang');
    const late = await Promise.all(['a', 'b', 'c'].map((key) => tell(source, '7', {}, key)));
    expect(new Set(late)).toEqual(new Set(['SOURCE_TIMEOUT']));
    proxy.setFault('none');
    expect(await tell(source, '7', {}, 'd')).toBe('WRITTEN');
    const said = await client.db(name).collection('said').find().toArray();
    expect(said.map(({ _id, person }) => [_id, person])).toEqual([
      ['k', '7'],
      ['d', '7'],
    ]);
  });
});
