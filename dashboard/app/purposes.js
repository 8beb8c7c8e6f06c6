/** The purposes of the schema, in the order in which choices show them. */
export const PURPOSES = /** @type {const} */ ([
  'SERVICE',
  'SALES',
  'MARKETING',
  'PUBLIC_RELATIONS',
  'RECRUITMENT',
  'COMMUNITY',
]);
