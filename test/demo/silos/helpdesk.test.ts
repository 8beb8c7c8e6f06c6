import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHelpdesk } from '../../../src/demo/silos/helpdesk/createHelpdesk.js';
import type { HttpSilo } from '../../../src/demo/silos/Silo.js';
import { tellStory } from '../../../src/demo/story/tellStory.js';

interface Page {
  readonly tickets: readonly { readonly id: number; readonly created_at: string }[];
  readonly users: readonly { readonly id: number }[];
  readonly meta: { readonly has_more: boolean; readonly after_cursor: string };
}

const authorization = `Basic ${Buffer.from('me:secret').toString('base64')}`;
let desk: HttpSilo;

beforeAll(async () => {
  desk = await createHelpdesk({ user: 'me', password: 'secret' });
  for (const life of tellStory({ customers: 80, seed: 1, now: Date.UTC(2026, 10, 21) })) {
    desk.add(life);
  }
});
afterAll(() => desk.close());

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(desk.url + path, { headers: { authorization } });
  return (await response.json()) as T;
}

describe('the help desk', () => {
  it('answers nobody without a password', async () => {
    expect((await fetch(`${desk.url}/api/users`)).status).toBe(401);
  });

  it('hands out thousands of tickets of one requester, newest first, page by page', async () => {
    const seen: Page['tickets'][number][] = [];
    let cursor = '';
    for (let hasMore = true; hasMore; ) {
      const query = new URLSearchParams({ 'page[size]': '100', 'page[after]': cursor });
      const page = await ask<Page>(`/api/users/8018/tickets?${query}`);
      seen.push(...page.tickets);
      hasMore = page.meta.has_more;
      cursor = page.meta.after_cursor;
    }
    const times = seen.map(({ created_at }) => created_at);
    expect(seen.length).toBeGreaterThan(2_000);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(times).toStrictEqual([...times].sort().reverse());
  });

  it('answers single tickets, messages and calls', async () => {
    expect(await ask('/api/tickets/60017')).toMatchObject({
      ticket: { id: 60017, requester_id: 8017, order_number: 'W-100017' },
    });
    expect(await ask('/api/messages/m100019')).toMatchObject({
      message: { medium: 'chat', author: 'end_user', ticket_id: 60017 },
    });
    expect(await ask('/api/calls/call-117')).toMatchObject({ call: { direction: 'out' } });
    expect(await ask('/api/tickets/1')).toStrictEqual({ error: 'not found' });
  });

  it('finds requesters by address and lists them all', async () => {
    const found = await ask<Page>('/api/users/search?email=hat.buyer%40EXAMPLE.com');
    expect(found.users.map(({ id }) => id)).toStrictEqual([8017]);
    const { users, meta } = await ask<Page>('/api/users?page[size]=500');
    expect(users).toHaveLength(desk.records);
    expect(meta.has_more).toBe(false);
  });

  it('has nothing of those it does not know', async () => {
    expect(await ask('/api/users/1/tickets')).toMatchObject({ tickets: [] });
    expect(await ask('/api/users/1')).toStrictEqual({ error: 'not found' });
  });
});
