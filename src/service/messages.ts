import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';

const SUMMARY_LENGTH = 120;

/** Written messages, in whichever channel. */
export const messages: DatasetDefinition = {
  name: 'messages',
  type: 'Message',
  description: 'Written messages to and from the person, newest first.',
  cardinality: 'MANY',
  customerField: 'messages',
  time: 'occurredAt',
  summarise: ({ subject, text }) => {
    const line = String(subject ?? text ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const characters = [...line];
    if (characters.length <= SUMMARY_LENGTH) return line === '' ? null : line;
    return `${characters.slice(0, SUMMARY_LENGTH - 1).join('')}…`;
  },
};
