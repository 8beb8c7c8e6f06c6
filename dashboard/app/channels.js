/** The channels of the schema, in the order in which choices show them. */
export const CHANNELS = /** @type {const} */ ([
  'WEB',
  'APP',
  'STORE',
  'EMAIL',
  'PHONE',
  'CHAT',
  'SMS',
  'SOCIAL',
  'POST',
  'MARKETPLACE',
]);
