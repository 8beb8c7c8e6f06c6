import { basic, cursorPages, oneOf, rest, template } from '../../rotunda.js';
import type { HatShopPlaces } from './HatShopPlaces.js';

const pages = (max: number) =>
  cursorPages({
    param: 'page[after]',
    cursor: '$.meta.after_cursor',
    hasMore: '$.meta.has_more',
    size: { param: 'page[size]', max },
  });

/** The help desk: one requester per request, newest first. */
export function helpdesk({ url, user, password }: HatShopPlaces['helpdesk']) {
  return rest({
    baseUrl: url,
    auth: basic(user, password),

    profiles: {
      path: '/api/users/{recordId}',
      rows: '$.user',
      find: { EMAIL: { path: '/api/users/search', query: { email: '{value}' }, rows: '$.users' } },
      scan: { path: '/api/users', rows: '$.users', page: pages(500) },
      recordId: 'id',
      displayName: 'name',
      language: 'locale',
      updatedAt: 'updated_at',
      identifiers: { EMAIL: 'email', PHONE: 'phone' },
    },

    tickets: {
      path: '/api/users/{recordId}/tickets',
      rows: '$.tickets',
      page: pages(100),
      order: 'newestFirst',
      get: { path: '/api/tickets/{id}', rows: '$.ticket' },
      recordId: 'requester_id',
      id: 'id',
      openedAt: 'created_at',
      firstRespondedAt: 'first_reply_at',
      resolvedAt: 'solved_at',
      satisfaction: 'satisfaction.stars',
      sourceUrl: template('https://desk.hatshop.example/tickets/{id}'),
      channel: oneOf('via.channel', {
        email: 'EMAIL',
        chat: 'CHAT',
        voice: 'PHONE',
        social: 'SOCIAL',
      }),
      platform: oneOf('via.network', { twitter: 'Twitter', facebook: 'Facebook' }),
      subject: 'subject',
      orderNumber: 'order_number',
      originMessageId: 'via.post_id',
      status: oneOf('status', { hold: 'ON_HOLD', solved: 'RESOLVED' }),
      priority: 'priority',
      assignee: { name: 'assignee.name' },
    },

    messages: {
      path: '/api/users/{recordId}/messages',
      rows: '$.messages',
      page: pages(100),
      order: 'newestFirst',
      get: { path: '/api/messages/{id}', rows: '$.message' },
      recordId: 'requester_id',
      id: 'id',
      occurredAt: 'sent_at',
      channel: oneOf('medium', { email: 'EMAIL', chat: 'CHAT' }),
      platform: oneOf('widget', { web: 'Web chat' }),
      direction: oneOf('author', { end_user: 'INBOUND', agent: 'OUTBOUND' }),
      threadId: 'thread_id',
      messageId: 'message_id',
      inReplyTo: 'in_reply_to',
      ticketId: 'ticket_id',
      followedLink: 'landing_url',
      subject: 'subject',
      text: 'body',
      account: { address: 'recipient' },
    },

    calls: {
      path: '/api/users/{recordId}/calls',
      rows: '$.calls',
      page: pages(100),
      order: 'newestFirst',
      get: { path: '/api/calls/{id}', rows: '$.call' },
      recordId: 'requester_id',
      id: 'id',
      occurredAt: 'started_at',
      direction: oneOf('direction', { in: 'INBOUND', out: 'OUTBOUND' }),
      durationSeconds: 'talk_seconds',
      outcome: oneOf('disposition', {
        completed: 'ANSWERED',
        no_answer: 'MISSED',
        caller_hung_up: 'ABANDONED',
        voicemail: 'VOICEMAIL',
        forwarded: 'TRANSFERRED',
      }),
      ticketId: 'ticket_id',
      note: 'wrap_up',
      account: { address: 'line' },
    },
  });
}
