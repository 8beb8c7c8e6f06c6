import { type HttpSilo, type SiloAnswer, startHttpSilo } from '../support/startHttpSilo.js';

/** What the desk has noted of somebody on a channel. */
export interface Noted {
  readonly topic: string;
  readonly state: string;
  readonly on: string;
}

/** A REST backend that keeps consents by person and channel, behind OAuth 2. */
export interface ConsentDesk extends HttpSilo {
  /** What is noted, by person and channel. */
  noted(): Record<string, Noted>;
  note(person: string, channel: string, noted: Noted): void;
  /** Answers whoever writes about a person with this status from now on. */
  answer(person: string, status: number): void;
  /** Does what it is told and answers nothing, until it speaks again. */
  keepSilent(): void;
  speakAgain(): void;
  /** Takes so many tokens for expired. */
  refuseTokens(count: number): void;
  reset(): void;
}

/** Starts it for some people, who all have one address. */
export async function startConsentDesk(
  people: readonly string[],
  email = 'ann@example.com',
): Promise<ConsentDesk> {
  const notes = new Map<string, Noted>();
  const statuses = new Map<string, number>();
  let tokens = 0;
  let refusing = 0;
  let silent: Promise<void> | undefined;
  let speakAgain = () => {};
  const silo = await startHttpSilo(
    async ({ method, path, headers, body }): Promise<SiloAnswer | undefined> => {
      const [, first, person = '', , channel = ''] = path.split('/');
      if (first === 'token') {
        tokens += 1;
        return { json: { access_token: `t${tokens}`, expires_in: 3_600 } };
      }
      const isDated = headers.authorization !== `Bearer t${tokens}`;
      if (isDated || (method === 'PUT' && refusing-- > 0)) return { status: 401, json: {} };
      if (method === 'PUT') {
        const status = statuses.get(person) ?? 200;
        if (status === 200) notes.set(`${person} ${channel}`, JSON.parse(body));
        await silent;
        // What is done is not told in JSON.
        return { status: status === 200 ? 202 : status, text: 'taken' };
      }
      if (person === '') return { json: { people: people.map((id) => ({ id, email })) } };
      if (!people.includes(person)) return undefined;
      if (!path.includes('consents')) return { json: { id: person, email } };
      const own = [...notes].filter(([key]) => key.startsWith(`${person} `));
      const consents = own.map(([id, one]) => ({ id, channel: id.split(' ')[1], ...one }));
      return { json: { consents } };
    },
  );
  return Object.assign(silo, {
    noted: () => Object.fromEntries([...notes].sort(([a], [b]) => (a < b ? -1 : 1))),
    note: (person: string, channel: string, noted: Noted) =>
      void notes.set(`${person} ${channel}`, noted),
    answer: (person: string, status: number) => void statuses.set(person, status),
    keepSilent: () => {
      silent = new Promise((resolve) => {
        speakAgain = resolve;
      });
    },
    speakAgain: () => {
      silent = undefined;
      speakAgain();
    },
    refuseTokens: (count: number) => {
      refusing = count;
    },
    reset() {
      notes.clear();
      statuses.clear();
      refusing = 0;
      silo.requests.length = 0;
    },
  });
}
