import { buildSchema, graphql as execute } from 'graphql';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import type { Noted } from './startConsentDesk.js';

const schema = buildSchema(`
  type Query { users(mails: [ID!]!): [User!]! }
  type Mutation { say(mail: ID!, said: Said!): Answer! }
  type User { mail: ID! consents: [Consent!]! }
  type Consent { id: ID! channel: String! topic: String! state: String! on: String! }
  input Said { channel: String! topic: String! state: String! on: String! }
  type Answer { refusals: [Refusal!]! }
  type Refusal { text: String! }
`);

/** A GraphQL backend that keeps consents by address and channel. */
export interface ConsentPortal extends HttpSilo {
  noted(): Record<string, Noted>;
  /** Takes nothing from now on, and says so in its answers. */
  refuse(): void;
  /** Knows nobody from now on. */
  forgetEverybody(): void;
  reset(): void;
}

/** Starts it; it knows everybody who has an address. */
export async function startConsentPortal(): Promise<ConsentPortal> {
  const notes = new Map<string, Noted>();
  let mood: 'taking' | 'refusing' | 'forgetful' = 'taking';
  const silo = await startHttpSilo(async ({ body }) => {
    const { query, variables } = JSON.parse(body);
    const rootValue = {
      users: ({ mails }: { mails: string[] }) =>
        mails.map((mail) => ({
          mail,
          consents: [...notes]
            .filter(([key]) => key.startsWith(`${mail} `))
            .map(([id, one]) => ({ id, channel: id.split(' ')[1], ...one })),
        })),
      say: ({ mail, said }: { mail: string; said: Noted & { channel: string } }) => {
        if (mood === 'refusing') return { refusals: [{ text: `no ${mail}` }] };
        const { channel, ...noted } = said;
        notes.set(`${mail} ${channel}`, noted);
        return { refusals: [] };
      },
    };
    if (mood === 'forgetful' && query.startsWith('mutation')) {
      return {
        json: { data: null, errors: [{ message: 'no', extensions: { code: 'NOT_FOUND' } }] },
      };
    }
    return { json: await execute({ schema, source: query, variableValues: variables, rootValue }) };
  });
  return Object.assign(silo, {
    noted: () => Object.fromEntries(notes),
    refuse: () => {
      mood = 'refusing';
    },
    forgetEverybody: () => {
      mood = 'forgetful';
    },
    reset() {
      notes.clear();
      mood = 'taking';
      silo.requests.length = 0;
    },
  });
}
