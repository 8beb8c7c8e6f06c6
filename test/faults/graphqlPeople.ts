/** How the people of an API of GraphQL are asked for: by key, and one after the other. */
export const graphqlPeople = {
  query: 'query ($keys: [ID!]!) { people(ids: $keys) { id email } }',
  items: '$.people',
  itemKey: 'id',
  recordId: 'id',
  identifiers: { EMAIL: 'email' },
  scan: {
    query: 'query ($cursor: String) { people(after: $cursor) { id email } next }',
    rows: '$.people',
    cursor: '$.next',
  },
};
