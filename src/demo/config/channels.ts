import type { RotundaConfig } from '../../rotunda.js';

/** Where the hat shop meets its customers, and what for: five mailboxes, two numbers, a chat and three handles. */
export const channels: NonNullable<RotundaConfig['channels']> = [
  { channel: 'WEB', purposes: ['SALES'] },
  { channel: 'APP', purposes: ['SALES'] },
  { channel: 'STORE', purposes: ['SALES', 'SERVICE'] },
  {
    channel: 'EMAIL',
    accounts: [
      { address: 'care@hatshop.example', label: 'Customer care', purposes: ['SERVICE'] },
      { address: 'jobs@hatshop.example', label: 'Applications', purposes: ['RECRUITMENT'] },
      { address: 'press@hatshop.example', label: 'Press office', purposes: ['PUBLIC_RELATIONS'] },
      { address: 'club@hatshop.example', label: 'Hat Club', purposes: ['COMMUNITY'] },
      { address: 'news@hatshop.example', label: 'Newsletter', purposes: ['MARKETING'] },
    ],
  },
  {
    channel: 'PHONE',
    accounts: [
      { address: '+31 20 000 0110', label: 'Customer care', purposes: ['SERVICE'] },
      { address: '+31 20 000 0111', label: 'Call-backs and pick-ups', purposes: ['SERVICE'] },
    ],
  },
  {
    channel: 'CHAT',
    accounts: [
      {
        address: 'chat.hatshop.example',
        label: 'Chat on the site',
        platform: 'Web chat',
        purposes: ['SERVICE'],
      },
    ],
  },
  {
    channel: 'SOCIAL',
    accounts: [
      { address: '@hatshop', platform: 'Twitter', purposes: ['SERVICE', 'COMMUNITY'] },
      { address: 'hatshop.official', platform: 'Facebook', purposes: ['SERVICE', 'COMMUNITY'] },
      {
        address: 'company/the-hat-shop',
        label: 'The Hat Shop',
        platform: 'LinkedIn',
        purposes: ['RECRUITMENT', 'PUBLIC_RELATIONS'],
        // For what nobody has sorted yet.
        rules: [{ purpose: 'RECRUITMENT', matches: { text: /\b(CV|job|hatter)\b/i } }],
      },
    ],
  },
  { channel: 'POST', purposes: ['SERVICE'] },
];
