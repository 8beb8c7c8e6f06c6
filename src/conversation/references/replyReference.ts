import { messagesByName } from './messagesByName.js';
import type { ReferenceRule } from './ReferenceRule.js';

/** A message that says which message it answers (`In-Reply-To` of RFC 5322, and its like). */
export const replyReference: ReferenceRule = {
  name: 'in-reply-to',
  confidence: 0.99,
  *find(contacts) {
    const find = messagesByName(contacts);
    for (const to of contacts) {
      const { inReplyTo, source } = to.row;
      const from = inReplyTo == null ? undefined : find(inReplyTo, source);
      if (from !== undefined && from !== to) yield { from, to, reason: 'It answers the other.' };
    }
  },
};
