import { constant, mongodb, oneOf } from '../../rotunda.js';
import type { HatShopPlaces } from './HatShopPlaces.js';

/** What is written on social networks: each has its own use, and LinkedIn has two. */
export function social({ url, database }: HatShopPlaces['social']) {
  return mongodb({
    url,
    database,

    profiles: {
      collection: 'people',
      recordId: '_id',
      displayName: 'shownAs',
      search: ['shownAs', 'handle'],
      updatedAt: 'since',
      // The key of a profile is its handle, with the network's name before it.
      identifiers: { SOCIAL_HANDLE: '_id', EMAIL: 'contact.email' },
    },

    messages: {
      collection: 'posts',
      recordId: 'person',
      occurredAt: 'at',
      channel: constant('SOCIAL'),
      platform: oneOf('network', {
        twitter: 'Twitter',
        facebook: 'Facebook',
        linkedin: 'LinkedIn',
      }),
      purpose: oneOf('topic', {
        care: 'SERVICE',
        fans: 'COMMUNITY',
        press: 'PUBLIC_RELATIONS',
        jobs: 'RECRUITMENT',
      }),
      direction: ({ fromUs }) => (fromUs ? 'OUTBOUND' : 'INBOUND'),
      threadId: 'thread',
      inReplyTo: 'answers',
      ticketId: 'deskCase',
      text: 'body',
      account: { address: 'ourAccount' },
    },
  });
}
