import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { constant, oneOf, type RotundaConfig, SourceError } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const REPORT = `query ($from: DateTime!, $to: DateTime!, $byPlatform: Boolean) {
  channelReport(from: $from, to: $to, byPlatform: $byPlatform) {
    rows {
      channel platform purpose conversations
      firstResponseSeconds { p50 p90 samples } resolutionSeconds { p50 p90 samples }
      resolvedShare movedToOtherChannelShare satisfaction { mean answers }
    }
    parity { purpose metric best { channel platform value } worst { channel value } ratio enoughData }
    complete computedAt progress { done total }
    freshness { source state ageSeconds droppedRows error { code } }
  }
}`;
const FEBRUARY = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' };
const MINUTE = 60_000;
const PEOPLE = 60;

/** What happens to each person, told apart from how the silos write it down. */
const stories = Array.from({ length: PEOPLE }, (_, person) => {
  const at = Date.UTC(2026, 1, 1 + (person % 27), 9, person);
  const medium = (['mail', 'twitter', 'linkedin'] as const)[person % 3] as string;
  const isAnswered = person % 10 !== 7;
  return {
    person: person + 1,
    medium,
    at,
    answerMs: isAnswered ? (person * 7 + 3) * MINUTE * (medium === 'mail' ? 1 : 20) : undefined,
    // Some go on by e-mail, where they have a ticket.
    movesOn: medium === 'twitter' && person % 4 === 1,
    stars: medium === 'mail' && person % 2 === 0 ? 1 + (person % 5) : null,
  };
});
type Story = (typeof stories)[number];

const iso = (at: number) => new Date(at).toISOString();
const wayOf = (isAnswer: boolean) => (isAnswer ? 'out' : 'in');
const mails: Record<string, unknown>[] = [];
const posts: Record<string, unknown>[] = [];
const tickets: Record<string, unknown>[] = [];

for (const { person, medium, at, answerMs, movesOn, stars } of stories) {
  const list = medium === 'mail' ? mails : posts;
  const thread = `t${person}`;
  const ticket = movesOn || stars !== null ? `k${person}` : null;
  const say = (no: string, when: number, isAnswer: boolean, into = list) =>
    into.push({
      no: `${no}${person}`,
      person,
      at: iso(when),
      medium,
      way: wayOf(isAnswer),
      thread,
      ticket,
    });
  say('q', at, false);
  if (answerMs !== undefined) say('a', at + answerMs, true);
  if (movesOn) say('m', at + 90_000 * MINUTE * 0.01, false, mails);
  if (ticket !== null) {
    const done = iso(at + 5_000 * MINUTE);
    tickets.push({ no: ticket, person, at: iso(at + 1_000), medium, state: 'solved', done, stars });
  }
}
for (const mail of mails) mail.medium = 'mail';
// Begun before the window, and answered within it.
mails.push(
  { no: 'early', person: 1, at: '2026-01-31T23:00:00Z', medium: 'mail', way: 'in', thread: 'e' },
  { no: 'late', person: 1, at: '2026-02-01T00:30:00Z', medium: 'mail', way: 'out', thread: 'e' },
);
// Nobody knows whose this is.
posts.push({ no: 'x', person: 999, at: '2026-02-10T00:00:00Z', medium: 'twitter', way: 'in' });

const profiles = Array.from({ length: PEOPLE }, (_, at) => ({
  id: at + 1,
  email: `p${at}@x.example`,
}));
const desk = new MemorySilo({ profiles, messages: mails, tickets }, { streams: false });
const social = new MemorySilo({ profiles, messages: posts });

let config: RotundaConfig;
let rotunda: TestGateway;

beforeAll(async () => {
  const mapping = { recordId: 'person', id: 'no', occurredAt: 'at', purpose: constant('SERVICE') };
  const people = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const said = {
    ...mapping,
    direction: oneOf('way', { in: 'INBOUND', out: 'OUTBOUND' }),
    channel: oneOf('medium', { mail: 'EMAIL', twitter: 'SOCIAL', linkedin: 'SOCIAL' }),
    platform: oneOf('medium', { mail: '', twitter: 'Twitter', linkedin: 'LinkedIn' }),
    threadId: 'thread',
    ticketId: 'ticket',
  };
  config = {
    sources: {
      desk: memory({
        silo: desk,
        profiles: people,
        messages: { ...said, platform: constant(null) },
        tickets: {
          ...mapping,
          channel: constant('EMAIL'),
          status: oneOf('state', { solved: 'RESOLVED' }),
          resolvedAt: 'done',
          satisfaction: 'stars',
        },
      }),
      social: memory({ silo: social, profiles: people, messages: said }),
    },
    reports: { minimumSample: 15 },
    limits: { requestMs: 2_000 },
  };
  rotunda = await startTestGateway(config);
  await rotunda.sync();
});

afterAll(() => rotunda.close());

beforeEach(() => {
  desk.failure = undefined;
  desk.gate = undefined;
});

const ask = async (more: Record<string, unknown> = {}) => {
  const { data, errors } = await rotunda.ask(REPORT, { ...FEBRUARY, ...more });
  return data?.channelReport ?? errors;
};

const discrete = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1];

/** Computes a row from the stories alone. */
function rowOf(mine: readonly Story[], strangers: number) {
  const answers = mine.flatMap(({ answerMs }) => (answerMs === undefined ? [] : answerMs / 1000));
  const stars = mine.flatMap((one) => one.stars ?? []);
  const conversations = mine.length + strangers;
  return {
    conversations,
    firstResponseSeconds: {
      p50: discrete(answers, 0.5),
      p90: discrete(answers, 0.9),
      samples: answers.length,
    },
    movedToOtherChannelShare: mine.filter(({ movesOn }) => movesOn).length / conversations,
    satisfaction:
      stars.length === 0
        ? null
        : { mean: stars.reduce((a, b) => a + b, 0) / stars.length, answers: stars.length },
  };
}

const of = (...media: string[]) => stories.filter(({ medium }) => media.includes(medium));

describe('the report', () => {
  it('agrees with what the stories come to, over sources that stream and those that do not', async () => {
    const report = await ask();
    expect(report).toMatchObject({
      rows: [
        {
          channel: 'SOCIAL',
          platform: null,
          purpose: 'SERVICE',
          ...rowOf(of('twitter', 'linkedin'), 1),
        },
        { channel: 'EMAIL', platform: null, purpose: 'SERVICE', ...rowOf(of('mail'), 0) },
      ],
      complete: true,
      progress: null,
      freshness: [
        { source: 'desk', state: 'LIVE' },
        { source: 'social', state: 'LIVE' },
      ],
    });
    expect(desk.calls['stream messages']).toBeUndefined();
    expect(social.calls['read messages']).toBeUndefined();
  });

  it('tells platforms apart on request, from the same computation', async () => {
    const streams = social.calls['stream messages'];
    const { rows, freshness } = await ask({ byPlatform: true });
    expect(rows).toMatchObject([
      { platform: 'Twitter', ...rowOf(of('twitter'), 1) },
      { channel: 'EMAIL', platform: null, ...rowOf(of('mail'), 0) },
      { platform: 'LinkedIn', ...rowOf(of('linkedin'), 0) },
    ]);
    expect(social.calls['stream messages']).toBe(streams);
    expect(freshness.map((one: { state: string }) => one.state)).toEqual(['STALE', 'STALE']);
  });

  it('compares channels that have enough samples, and says where there are too few', async () => {
    const { rows, parity } = await ask();
    const [social, mail] = rows;
    const [best, worst] = [mail.firstResponseSeconds.p50, social.firstResponseSeconds.p50];
    const byMetric = new Map(parity.map((one: { metric: string }) => [one.metric, one]));
    expect(byMetric.get('FIRST_RESPONSE_SECONDS')).toMatchObject({
      purpose: 'SERVICE',
      best: { channel: 'EMAIL', value: best },
      worst: { channel: 'SOCIAL', value: worst },
      ratio: best / worst,
      enoughData: true,
    });
    const tooFew = { best: null, worst: null, ratio: null, enoughData: false };
    expect(byMetric.get('SATISFACTION')).toMatchObject(tooFew);
  });
});

it('comes to the same where the rows of a window are more than memory is given for', async () => {
  const reports = { ...config.reports, mostRows: 10 };
  const narrow = await startTestGateway({ ...config, reports });
  await narrow.sync();
  const { data } = await narrow.ask(REPORT, FEBRUARY);
  await narrow.close();
  // But for what belongs to a record that no customer has: only streams bring that.
  expect(data.channelReport).toMatchObject({
    rows: [
      { channel: 'SOCIAL', ...rowOf(of('twitter', 'linkedin'), 0) },
      { channel: 'EMAIL', ...rowOf(of('mail'), 0) },
    ],
    complete: true,
  });
  expect(social.calls['read messages']).toBeGreaterThan(0);
});

describe('a source in trouble', () => {
  it('is told of, and what others hold is counted', async () => {
    desk.failure = new SourceError('SOURCE_UNAVAILABLE', 'away');
    const { rows, complete, freshness } = await ask({ to: '2026-02-28T00:00:00Z' });
    expect(rows.map(({ channel }: { channel: string }) => channel)).toEqual(['SOCIAL']);
    expect(complete).toBe(false);
    expect(freshness).toMatchObject([
      { source: 'desk', state: 'UNAVAILABLE', error: { code: 'SOURCE_UNAVAILABLE' } },
      { source: 'social', state: 'LIVE' },
    ]);
  });

  it('that is slow is read on in the background: meanwhile the answer has what others hold, and how far it is', async () => {
    const days = { to: '2026-02-27T00:00:00Z' };
    let open = () => {};
    desk.gate = new Promise((resolve) => {
      open = resolve;
    });
    const isEarlier = ({ at }: Story) => at < Date.parse(days.to);
    const told = rowOf(of('twitter', 'linkedin').filter(isEarlier), 0);
    expect(await ask(days)).toMatchObject({
      rows: [{ channel: 'SOCIAL', ...told, movedToOtherChannelShare: 0 }],
      complete: false,
      computedAt: expect.any(String),
      progress: { done: 0, total: PEOPLE },
      freshness: [
        { source: 'desk', state: 'UNAVAILABLE', error: null },
        { source: 'social', state: 'LIVE' },
      ],
    });
    open();
    await eventually(async () => (await ask(days)).progress === null);
    const { rows, complete } = await ask(days);
    expect(rows.map(({ channel }: { channel: string }) => channel)).toEqual(['SOCIAL', 'EMAIL']);
    expect(complete).toBe(true);
  });
});

describe('a window', () => {
  it('is refused when it ends before it begins, or is too long, saying what was expected', async () => {
    const [backwards] = await ask({ from: FEBRUARY.to, to: FEBRUARY.from });
    expect(backwards.extensions.code).toBe('BAD_USER_INPUT');
    expect(backwards.message).toContain('expects `from` before `to`');
    const [long] = await ask({ from: '2024-01-01T00:00:00Z' });
    expect(long.extensions.code).toBe('BAD_USER_INPUT');
    expect(long.message).toContain('expects at most 400 days, got 790');
  });

  it('in which nothing happened has no rows, not unknown ones', async () => {
    const empty = { from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' };
    expect(await ask(empty)).toMatchObject({ rows: [], parity: [], complete: true });
  });
});
