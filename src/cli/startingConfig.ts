/** What `rotunda init` writes: a configuration that says of each part what it is for. */
export const startingConfig = `import { constant, defineConfig, env, jwt, money, oneOf, postgres, secret } from 'rotunda';

// \`rotunda check\` proves this file: its settings, the connections, and each mapping on real rows.
export default defineConfig({
  // The backends. Where nothing else decides, the first one's word counts.
  sources: {
    shop: postgres({
      url: env('SHOP_DATABASE_URL'),

      // Who the source takes its records for. Identifiers link records of several sources.
      profiles: {
        table: 'customers',
        recordId: 'customer_id',
        givenName: 'first_name',
        familyName: 'last_name',
        identifiers: { EMAIL: 'email', PHONE: 'phone' },
      },

      // One mapping per dataset: orders, returns, tickets, messages, calls, events, campaignSends,
      // loyaltyAccounts, loyaltyTransactions, consents, and those that \`extensions\` adds.
      orders: {
        table: 'orders',
        recordId: 'customer_id',
        id: 'order_id',
        occurredAt: 'created_at',
        channel: constant('WEB'),
        status: oneOf('state', { new: 'PENDING', paid: 'CONFIRMED', sent: 'SHIPPED' }),
        total: money('amount', 'currency'),
      },
    }),

    // Other kinds: mongodb({ … }), rest({ … }), graphql({ … }).
  },

  // Which records are one person.
  identity: {
    // Region of telephone numbers that are written without a country code.
    region: 'US',
  },

  // Rotunda's own MongoDB: who is who, never a copy of the sources' data. Keys are 32 bytes in
  // base64, e.g. of \`openssl rand -base64 32\`.
  store: {
    url: env('MONGODB_URI'),
    encryptionKeys: [secret('ROTUNDA_ENCRYPTION_KEY')],
    indexKey: secret('ROTUNDA_INDEX_KEY'),
  },

  // Who may ask.
  auth: jwt({
    issuer: env('JWT_ISSUER'),
    audience: env('JWT_AUDIENCE'),
    jwksUrl: env('JWT_JWKS_URL'),
  }),

  // The 360 page at /dashboard/: it asks for a token as every client has to.
  server: { dashboard: true },
});
`;
