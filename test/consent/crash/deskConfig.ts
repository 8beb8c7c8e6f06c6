import { oauth2ClientCredentials, oneOf, type RotundaConfig, rest } from '../../../src/rotunda.js';

/** Short, so that what a process was doing when it was killed is taken up by others soon. */
const DEADLINE_MS = 400;

/** A gateway over a consent desk, which is told of decisions. */
export function deskConfig(url: string): RotundaConfig {
  return {
    consents: { retrySeconds: 0.1, waitMs: 100 },
    sources: {
      desk: rest({
        baseUrl: url,
        auth: oauth2ClientCredentials({
          tokenUrl: `${url}/token`,
          clientId: 'me',
          clientSecret: 's',
        }),
        deadlineMs: DEADLINE_MS,
        breaker: false,
        profiles: {
          path: '/people/{recordId}',
          recordId: 'id',
          identifiers: { EMAIL: 'email' },
          scan: { path: '/people', rows: 'people' },
        },
        consents: {
          path: '/people/{recordId}/consents',
          rows: 'consents',
          id: 'id',
          channel: oneOf('channel', { mail: 'EMAIL', text: 'SMS' }),
          purpose: oneOf('topic', { offers: 'MARKETING' }),
          status: oneOf('state', { given: 'GRANTED', withdrawn: 'REVOKED' }),
          decidedAt: 'on',
          write: {
            method: 'PUT',
            path: '/people/{recordId}/consents/{channel}',
            body: { topic: '{purpose}', state: '{status}', on: '{decidedAt}' },
          },
        },
      }),
    },
  };
}
