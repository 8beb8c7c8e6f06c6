import type { StreamForm } from './StreamForm.js';

const BOUNDARY = '\r\n--graphql';
/** The boundary comes with the part before it: until then clients do not know that the part is whole. */
const part = (json: string) => `\r\ncontent-type: application/json\r\n\r\n${json}${BOUNDARY}`;

/** Apollo's "Multipart HTTP protocol for GraphQL subscriptions", which its client speaks where it has no other link. */
export const multipartForm: StreamForm = {
  name: 'multipart',
  contentType: 'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0',
  begin: BOUNDARY,
  next: (result) => part(JSON.stringify({ payload: result })),
  ping: part('{}'),
  end: '--\r\n',
};
