import { type Document, ObjectId } from 'mongodb';
import type { SocialProfile } from '../../story/accounts/Accounts.js';
import type { Aim, Message, Ticket } from '../../story/contact/Inquiry.js';
import type { Life } from '../../story/Life.js';

const TOPICS: Readonly<Record<Aim, string>> = {
  service: 'care',
  community: 'fans',
  press: 'press',
  jobs: 'jobs',
};

/** What a life leaves with those who watch the social networks. */
export function socialDocuments({ accounts, inquiries }: Life) {
  const posts = inquiries.flatMap(({ aim, ticket, contacts }) =>
    contacts.flatMap((one) =>
      one.is === 'message' ? postOf(one, aim, ticket, accounts.social) : [],
    ),
  );
  return { people: accounts.social.map(personOf), posts };
}

function personOf({ recordId, network, handles, name, email, createdAt }: SocialProfile): Document {
  return {
    _id: recordId,
    network,
    handle: `${network === 'twitter' ? '@' : ''}${handles[network]}`,
    shownAs: [name?.given, name?.family].filter(Boolean).join(' '),
    ...(email === null ? {} : { contact: { email } }),
    since: new Date(createdAt),
  };
}

function postOf(
  message: Message,
  aim: Aim,
  ticket: Ticket | null,
  profiles: readonly SocialProfile[],
): Document[] {
  const { key, medium, inbound, at, text, account, ties } = message;
  const profile = profiles.find(({ network }) => network === medium);
  if (profile === undefined) return [];
  return [
    {
      _id: ObjectId.createFromHexString(key),
      person: profile.recordId,
      network: medium,
      fromUs: !inbound,
      ourAccount: account,
      topic: TOPICS[aim],
      ...(ties.thread === null ? {} : { thread: ties.thread }),
      ...(ties.inReplyTo === null ? {} : { answers: ties.inReplyTo }),
      ...(ticket !== null && ties.namesTicket ? { deskCase: Number(ticket.key) } : {}),
      body: text,
      at: new Date(at),
    },
  ];
}
