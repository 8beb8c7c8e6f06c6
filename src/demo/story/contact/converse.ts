import { HOUR } from '../durations.js';
import type { Random } from '../Random.js';
import type { Scene } from '../Scene.js';
import { brandAccount, callBackNumber } from './brandAccounts.js';
import type { Aim, Call, Medium, Message } from './Inquiry.js';
import { paces } from './responseTimes.js';
import { type Diligence, tieContacts, type Untied } from './tieContacts.js';

/** What is said in the course of an exchange; a turn beyond the last of its list is left out. */
export interface Script {
  readonly aim: Aim;
  readonly subject: string;
  /** Number of the order that it is about, where the customer says it on the telephone. */
  readonly order: string | null;
  /** What the customer says, turn by turn, and what they say first after changing the medium. */
  readonly customer: readonly string[];
  readonly moved: string;
  readonly brand: readonly string[];
}

/** What is under way while an exchange is told. */
interface Talk {
  readonly script: Script;
  readonly contacts: Untied[];
  at: number;
  /** Turns that the customer and the brand have had. */
  asked: number;
  answered: number;
}

const IMPATIENT = 0.35;
const CALL_ANSWERED = 0.86;
const WRITES_NOTE = 0.85;

const DILIGENT: Diligence = { atTheDesk: 0.85, onNetworks: 0.6 };
const HURRIED: Diligence = { atTheDesk: 0.45, onNetworks: 0.25 };

/** Lets somebody speak with the brand, on one medium after the other. */
export function converse(
  path: readonly Medium[],
  script: Script,
  startsAt: number,
  scene: Scene,
): readonly (Message | Call)[] {
  const talk: Talk = { script, contacts: [], at: startsAt, asked: 0, answered: 0 };
  for (const [leg, medium] of path.entries()) {
    const isLast = leg === path.length - 1;
    if (leg > 0) talk.at += Math.floor(scene.random.between(0.4, 30) * HOUR);
    if (medium === 'phone') telephone(talk, scene);
    else write(medium, talk, leg > 0, isLast, scene);
  }
  return tieContacts(
    talk.contacts.filter(({ at }) => at < scene.now),
    scene.overlapping ? HURRIED : DILIGENT,
    scene.random.fork(`ties ${startsAt}`),
  );
}

function write(
  medium: Exclude<Medium, 'phone'>,
  talk: Talk,
  hasMoved: boolean,
  isLast: boolean,
  scene: Scene,
): void {
  const { random } = scene;
  const { script } = talk;
  const left = Math.max(1, script.customer.length - talk.asked);
  const turns = isLast ? left : random.whole(1, Math.min(2, left));
  for (let turn = 0; turn < turns; turn++) {
    const isArrival = hasMoved && turn === 0;
    const text = isArrival ? arrive(script, talk, random) : script.customer[talk.asked];
    if (text === undefined) return;
    talk.contacts.push(message(medium, true, text, talk, scene));
    // Who arrives from elsewhere asks the first question anew, and has no further one less.
    talk.asked = isArrival ? Math.max(1, talk.asked) : talk.asked + 1;
    // Whoever goes elsewhere often does so before the answer is there.
    if (!isLast && turn === turns - 1 && random.chance(IMPATIENT)) return;
    if (isArrival) talk.answered = Math.max(0, talk.answered - 1);
    const answer = script.brand[talk.answered];
    if (answer === undefined) return;
    talk.at += duration(paces[medium].answerMs, random);
    talk.contacts.push(message(medium, false, answer, talk, scene));
    talk.answered += 1;
    talk.at += duration(paces[medium].pauseMs, random);
  }
}

/** Most who come from elsewhere say so and ask again; some only say so, or only ask again. */
function arrive({ moved, customer }: Script, { at }: Talk, random: Random): string {
  const [question = ''] = customer;
  const manner = random.fork(`arrival ${at}`).weighted({ both: 70, asks: 17, says: 13 });
  if (manner === 'asks') return question;
  return manner === 'says' ? moved : `${moved} ${question}`;
}

function message(
  medium: Exclude<Medium, 'phone'>,
  inbound: boolean,
  text: string,
  { script, at, contacts }: Talk,
  { numbering }: Scene,
): Untied {
  const isReply = contacts.some((one) => one.medium === 'email');
  return {
    is: 'message',
    key: medium === 'email' || medium === 'chat' ? numbering.deskMessage() : numbering.post(),
    medium,
    inbound,
    at,
    subject: medium === 'email' ? `${isReply ? 'Re: ' : ''}${script.subject}` : null,
    text,
    account: brandAccount(medium, script.aim),
  };
}

/** One call, which deals with the matter; where nobody answers, the desk calls back. */
function telephone(talk: Talk, scene: Scene): void {
  const { random } = scene;
  const isAnswered = random.chance(CALL_ANSWERED);
  const failed = random.pick(['missed', 'abandoned', 'voicemail'] as const);
  const taken = random.chance(0.1) ? 'transferred' : 'answered';
  talk.contacts.push(call(true, isAnswered ? taken : failed, talk, scene));
  if (!isAnswered) {
    talk.at += duration(paces.phone.pauseMs, random);
    talk.contacts.push(call(false, 'answered', talk, scene));
  }
  talk.asked += 1;
  talk.answered += 1;
}

function call(
  inbound: boolean,
  outcome: Call['outcome'],
  { at, script, contacts }: Talk,
  { random, numbering }: Scene,
): Untied {
  const isTaken = outcome === 'answered' || outcome === 'transferred';
  const seconds = isTaken ? Math.floor(random.around(190, 0.7)) : random.whole(5, 90);
  const account = inbound ? brandAccount('phone', script.aim) : callBackNumber;
  const key = numbering.call();
  const isNoted = isTaken && random.fork(key).chance(WRITES_NOTE);
  return {
    is: 'call',
    key,
    medium: 'phone',
    inbound,
    at,
    seconds,
    outcome,
    account,
    note: isNoted ? noteOf(script, contacts.at(-1)) : null,
  };
}

/** What an agent writes down: the matter, the order, and where the customer says they were before. */
function noteOf({ subject, order }: Script, before: Untied | undefined): string {
  const matter = order === null ? subject : `${subject} (${order})`;
  if (before === undefined || before.medium === 'phone') return matter;
  return `${matter}. Was in touch before: ${before.medium}`;
}

function duration(medianMs: number, random: Random): number {
  return Math.floor(random.around(medianMs, 0.7));
}
