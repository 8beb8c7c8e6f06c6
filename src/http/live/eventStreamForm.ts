import type { StreamForm } from './StreamForm.js';

/** "GraphQL over Server-Sent Events", distinct connections mode. */
export const eventStreamForm: StreamForm = {
  name: 'sse',
  contentType: 'text/event-stream; charset=utf-8',
  // Firefox tells nobody of an answer before its first byte.
  begin: ':\n\n',
  next: (result) => `event: next\ndata: ${JSON.stringify(result)}\n\n`,
  ping: ':\n\n',
  end: 'event: complete\ndata:\n\n',
};
