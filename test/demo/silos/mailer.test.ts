import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Service, startService } from '../../../src/demo/silos/http/startService.js';
import { MailerBooks } from '../../../src/demo/silos/mailer/MailerBooks.js';
import { MOST_AT_ONCE, mailerRoutes } from '../../../src/demo/silos/mailer/mailerRoutes.js';
import { tellStory } from '../../../src/demo/story/tellStory.js';
import { md5 } from '../../../src/lib/md5.js';

const hash = md5('hat.buyer@example.com');
let mailer: Service;

beforeAll(async () => {
  const books = new MailerBooks();
  for (const life of tellStory({ customers: 5, seed: 1, now: Date.UTC(2026, 10, 21) })) {
    books.add(life);
  }
  // Slow enough that requests of one moment meet, however busy this machine is.
  mailer = await startService(mailerRoutes(books, 'secret', 200));
});
afterAll(() => mailer.close());

function ask(path: string): Promise<Response> {
  return fetch(mailer.url + path, { headers: { 'x-api-key': 'secret' } });
}

describe('the mailer', () => {
  it('knows people by the hash of their address alone', async () => {
    expect((await ask(`/3.0/people/${hash}/sends`)).status).toBe(200);
    expect((await ask('/3.0/people/hat.buyer@example.com/sends')).status).toBe(404);
    expect((await fetch(`${mailer.url}/3.0/people/${hash}/sends`)).status).toBe(401);
  });

  it('pages through mails, newest first', async () => {
    type Page = { sends: { id: string; sent: number }[]; total: number };
    const first = (await (await ask(`/3.0/people/${hash}/sends?count=4`)).json()) as Page;
    const next = (await (await ask(`/3.0/people/${hash}/sends?count=4&offset=4`)).json()) as Page;
    const sent = [...first.sends, ...next.sends].map((one) => one.sent);
    expect(sent).toStrictEqual([...sent].sort((a, b) => b - a));
    expect(sent).toHaveLength(8);
    expect(first.total).toBe(14);
  });

  it('refuses more than ten at once, and only those', async () => {
    const path = `/3.0/people/${hash}/permissions`;
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask(path)));
    const codes = answers.map(({ status }) => status);
    expect(codes).toContain(429);
    expect(codes.filter((code) => code === 200).length).toBeGreaterThanOrEqual(MOST_AT_ONCE);
    const few = await Promise.all(Array.from({ length: MOST_AT_ONCE }, () => ask(path)));
    expect(few.every(({ ok }) => ok)).toBe(true);
  });
});
