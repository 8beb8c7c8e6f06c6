import type { Network } from '../people/Person.js';
import type { Order } from '../trade/Order.js';
import type { Ties } from './Ties.js';

/** A way of speaking with the brand. */
export type Medium = 'email' | 'chat' | 'phone' | Network;

/** What somebody gets in touch for. */
export type Aim = 'service' | 'community' | 'press' | 'jobs';

/** A written message. */
export interface Message {
  readonly is: 'message';
  readonly key: string;
  readonly medium: Exclude<Medium, 'phone'>;
  readonly inbound: boolean;
  readonly at: number;
  readonly subject: string | null;
  readonly text: string;
  /** The brand's own address that it went to or came from. */
  readonly account: string;
  readonly ties: Ties;
}

/** A call. */
export interface Call {
  readonly is: 'call';
  readonly key: string;
  readonly medium: 'phone';
  readonly inbound: boolean;
  readonly at: number;
  readonly seconds: number;
  readonly outcome: 'answered' | 'missed' | 'abandoned' | 'voicemail' | 'transferred';
  readonly account: string;
  /** What the agent wrote down of it. */
  readonly note: string | null;
  readonly ties: Ties;
}

/** What the help desk keeps of a question. */
export interface Ticket {
  readonly key: string;
  readonly subject: string;
  readonly medium: Medium;
  readonly openedAt: number;
  readonly firstRespondedAt: number | null;
  readonly solvedAt: number | null;
  readonly stage: 'new' | 'open' | 'pending' | 'solved' | 'closed';
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  readonly agent: string | null;
  /** One to five, where the customer was asked and answered. */
  readonly stars: number | null;
  /** Key of the post that it was opened for, where that is noted. */
  readonly openedFor: string | null;
  /** Whether the number of the order stands with it. */
  readonly namesOrder: boolean;
}

/** One exchange with the brand, though it may change its channel: the truth about a conversation. */
export interface Inquiry {
  readonly aim: Aim;
  readonly subject: string;
  readonly order: Order | null;
  readonly ticket: Ticket | null;
  /** In the order of time. */
  readonly contacts: readonly (Message | Call)[];
  /** Which of the customer's accounts at the help desk: a share of the list of them. */
  readonly slot: number;
}
