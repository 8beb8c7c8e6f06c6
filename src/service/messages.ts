import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { shortenText } from '../lib/shortenText.js';

const SUMMARY_LENGTH = 120;

/** Written messages, in whichever channel. */
export const messages: DatasetDefinition = {
  name: 'messages',
  type: 'Message',
  description: 'Written messages to and from the person, newest first.',
  cardinality: 'MANY',
  customerField: 'messages',
  time: 'occurredAt',
  summarise: ({ subject, text }) =>
    shortenText(String(subject ?? ''), SUMMARY_LENGTH) ??
    shortenText(String(text ?? ''), SUMMARY_LENGTH),
};
