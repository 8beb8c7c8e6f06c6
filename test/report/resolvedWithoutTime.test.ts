import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, oneOf } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const REPORT = `{ channelReport(from: "2026-02-01T00:00:00Z", to: "2026-03-01T00:00:00Z") {
  rows { channel conversations resolvedShare resolutionSeconds { p50 } } complete progress { done }
} }`;

const silo = new MemorySilo({
  profiles: [1, 2, 3, 4].map((id) => ({ id })),
  tickets: [1, 2, 3, 4].map((id) => ({
    id: `t${id}`,
    person: id,
    at: '2026-02-03T09:00:00Z',
    state: id === 4 ? 'open' : 'solved',
  })),
});
let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: {
      helpdesk: memory({
        silo,
        profiles: { recordId: 'id' },
        tickets: {
          recordId: 'person',
          id: 'id',
          occurredAt: 'at',
          channel: constant('EMAIL'),
          status: oneOf('state', { open: 'OPEN', solved: 'RESOLVED' }),
        },
      }),
    },
  });
  await rotunda.sync();
});
afterAll(() => rotunda.close());

describe('a channel report of tickets that do not tell when they were resolved', () => {
  it('counts those that are, and knows no time', async () => {
    await eventually(async () => {
      const { data } = await rotunda.ask(REPORT);
      return data.channelReport.progress === null;
    });
    const { data } = await rotunda.ask(REPORT);
    expect(data.channelReport).toMatchObject({
      complete: true,
      rows: [{ channel: 'EMAIL', conversations: 4, resolvedShare: 0.75, resolutionSeconds: null }],
    });
  });
});
