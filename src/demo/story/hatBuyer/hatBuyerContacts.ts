import { brandAccount, callBackNumber } from '../contact/brandAccounts.js';
import type { Call, Inquiry, Message } from '../contact/Inquiry.js';
import { HOUR, MINUTE } from '../durations.js';
import { objectId } from '../Numbering.js';
import type { Order } from '../trade/Order.js';
import type { DaysAgo } from './DaysAgo.js';

type Said = Pick<Message, 'key' | 'inbound' | 'at' | 'text'> & {
  /** Key of the message that it answers. */
  readonly to?: string;
};

const SUBJECT = 'Refund for the bowler, order W-100017';

/** Her question begins as a tweet, goes on by e-mail, and ends in a chat. */
export function hatBuyerContacts(bowler: Order, daysAgo: DaysAgo): readonly Inquiry[] {
  const question = refundQuestion(daysAgo);
  const [first] = question;
  const refund: Inquiry = {
    aim: 'service',
    subject: SUBJECT,
    order: bowler,
    ticket: {
      key: '60017',
      subject: SUBJECT,
      medium: 'twitter',
      openedAt: first?.at ?? 0,
      firstRespondedAt: daysAgo(8, 8.5 * HOUR),
      solvedAt: daysAgo(6, 13 * HOUR + 12 * MINUTE),
      stage: 'solved',
      priority: 'normal',
      agent: 'Noortje Kamp',
      stars: 4,
      openedFor: first?.key ?? null,
      namesOrder: true,
    },
    contacts: question,
    slot: 0,
  };
  const common = { ticket: null, slot: 0 } as const;
  return [
    {
      ...common,
      aim: 'service',
      subject: 'Ready for you',
      order: bowler,
      contacts: [readyCall(daysAgo)],
    },
    { ...common, aim: 'community', subject: 'Fan post', order: null, contacts: fanPost(daysAgo) },
    refund,
  ];
}

function refundQuestion(daysAgo: DaysAgo): readonly Message[] {
  const on =
    (medium: Message['medium'], subject: string | null, thread: string) =>
    ({ to, ...said }: Said): Message => ({
      is: 'message',
      medium,
      subject,
      account: brandAccount(medium, 'service'),
      ties: { thread, inReplyTo: to ?? null, namesTicket: medium !== 'twitter', followed: null },
      ...said,
    });
  const tweet = on('twitter', null, objectId('5e', 17));
  const mail = on('email', SUBJECT, 'm100017');
  const chat = on('chat', null, 'm100019');
  const chatAt = (minutes: number) => daysAgo(6, 13 * HOUR + minutes * MINUTE);
  return [
    tweet({
      key: objectId('5e', 17),
      inbound: true,
      at: daysAgo(9, 7 * HOUR),
      text: '@hatshop I handed in my bowler at the Nachtkiosk last week and have not seen my money 😕',
    }),
    tweet({
      key: objectId('5e', 18),
      to: objectId('5e', 17),
      inbound: false,
      at: daysAgo(8, 8.5 * HOUR),
      text: 'Sorry to hear that! Would you e-mail us your order number? care@hatshop.example',
    }),
    mail({
      key: 'm100017',
      inbound: true,
      at: daysAgo(8, 9 * HOUR),
      text: 'Hello, as asked on Twitter: it is order W-100017. I returned the bowler (too small) and kept the brush.',
    }),
    mail({
      key: 'm100018',
      to: 'm100017',
      inbound: false,
      at: daysAgo(8, 11.5 * HOUR),
      text: 'Thank you. We are looking for the parcel and will let you know.',
    }),
    chat({
      key: 'm100019',
      inbound: true,
      at: chatAt(2),
      text: 'Hi, I wrote on Twitter and by e-mail about order W-100017. Is there any news?',
    }),
    chat({
      key: 'm100020',
      inbound: false,
      at: chatAt(5),
      text: 'There is: the bowler is here. I am releasing your refund of € 89,90 now.',
    }),
    chat({ key: 'm100021', inbound: true, at: chatAt(7), text: 'Wonderful, thank you! 🎩' }),
  ];
}

function readyCall(daysAgo: DaysAgo): Call {
  return {
    is: 'call',
    key: 'call-117',
    medium: 'phone',
    inbound: false,
    at: daysAgo(23, 10 * HOUR),
    seconds: 48,
    outcome: 'answered',
    account: callBackNumber,
    note: 'Told that W-100017 is ready',
    ties: { thread: null, inReplyTo: null, namesTicket: false, followed: null },
  };
}

function fanPost(daysAgo: DaysAgo): readonly Message[] {
  return [
    {
      is: 'message',
      key: objectId('5e', 16),
      medium: 'facebook',
      inbound: true,
      at: daysAgo(63, 18 * HOUR),
      subject: null,
      text: 'Mijn strohoed heeft de zomer overleefd ☀️👒',
      account: brandAccount('facebook', 'community'),
      ties: { thread: objectId('5e', 16), inReplyTo: null, namesTicket: false, followed: null },
    },
  ];
}
