import type { Contact } from '../contacts/Contact.js';
import type { EvidenceRule } from './Evidence.js';

const NAMED = 4;
const UNNAMED = 3;
/** Six in ten who go on elsewhere say so; who does not, and could, is likelier to begin anew. */
const UNSAID = -1.5;

/** Words for channels in the languages that stop words are known of; platforms stand for themselves. */
const CHANNEL_WORDS: Readonly<Record<string, RegExp>> = {
  EMAIL: /\be-?mail|\bmail(?:e?d|box)?\b|\bcorreo\b|\bcourriel\b/i,
  CHAT: /\bchat/i,
  PHONE: /\b(?:tele)?phone|\bcall(?:ed)?\b|\btelefo|\bgebeld\b|\bangerufen\b|\bappel|\bllam/i,
  SMS: /\bsms\b|\btext message/i,
  STORE: /\b(?:in the|your) (?:shop|store)\b|\bwinkel\b|\bfiliale\b|\bmagasin\b|\btienda\b/i,
};
const BEFORE =
  /\balready\b|\belsewhere\b|\bin touch before\b|\bonce more\b|\bal eerder\b|\belders\b|\bin contact\b|\bschon\b|\bbereits\b|\bdéjà\b|\bailleurs\b|\bya (?:he|les)\b|\bin touch about\b|\basked you\b/i;

/** The first words of the later strand tell of an earlier contact, by name of the channel or without. */
export const saysElsewhere: EvidenceRule = {
  name: 'says-elsewhere',
  weigh({ earlier, later }) {
    const opening = openingOf(later.contacts);
    if (opening === '') return undefined;
    const before = earlier.contacts.find((one) => !one.isTicket && names(opening, one));
    if (before !== undefined && before.medium !== later.first.medium) {
      const name = before.row.platform ?? before.row.channel;
      return { bits: NAMED, reason: `It tells of a contact by ${name}.` };
    }
    if (!BEFORE.test(opening)) return later.first.isInbound ? { bits: UNSAID } : undefined;
    return { bits: UNNAMED, reason: 'It tells of an earlier contact elsewhere.' };
  },
};

/** What the customer says first, or what the agent wrote down of it. */
function openingOf(contacts: readonly Contact[]): string {
  const first = contacts.find(({ isTicket, isInbound }) => !isTicket && isInbound);
  const { text, note } = (first ?? contacts[0])?.row ?? {};
  return [text, note].filter(Boolean).join('\n');
}

function names(text: string, { row }: Contact): boolean {
  const { platform, channel } = row;
  if (platform && text.toLowerCase().includes(platform.toLowerCase())) return true;
  return CHANNEL_WORDS[channel ?? '']?.test(text) ?? false;
}
