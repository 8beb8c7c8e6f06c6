import { localKey } from '../../dataset/localKey.js';
import { messagesByName } from './messagesByName.js';
import type { ReferenceRule } from './ReferenceRule.js';

/** A ticket that says which message or post it was opened for. */
export const originReference: ReferenceRule = {
  name: 'ticket-origin',
  confidence: 0.99,
  *find(contacts) {
    const find = messagesByName(contacts);
    for (const to of contacts) {
      const { originMessageId, source, key } = to.row;
      const from = originMessageId == null ? undefined : find(originMessageId, source);
      if (from !== undefined)
        yield { from, to, reason: `Ticket ${localKey(key)} was opened for it.` };
    }
  },
};
