import { HOUR } from '../durations.js';
import type { Random } from '../Random.js';
import type { Scene } from '../Scene.js';
import { brandAccount, callBackNumber } from './brandAccounts.js';
import type { Aim, Call, Medium, Message } from './Inquiry.js';
import { paces } from './responseTimes.js';

/** What is said in the course of an exchange; a turn beyond the last of its list is left out. */
export interface Script {
  readonly aim: Aim;
  readonly subject: string;
  /** What the customer says, turn by turn, and what they say first after changing the medium. */
  readonly customer: readonly string[];
  readonly moved: string;
  readonly brand: readonly string[];
}

/** What is under way while an exchange is told. */
interface Talk {
  readonly script: Script;
  readonly contacts: (Message | Call)[];
  at: number;
  /** Turns that the customer and the brand have had. */
  asked: number;
  answered: number;
}

const IMPATIENT = 0.35;
const CALL_ANSWERED = 0.86;

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
  return talk.contacts.filter(({ at }) => at < scene.now);
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
    const text = isArrival ? `${script.moved} ${script.customer[0]}` : script.customer[talk.asked];
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

function message(
  medium: Exclude<Medium, 'phone'>,
  inbound: boolean,
  text: string,
  { script, at, contacts }: Talk,
  { numbering }: Scene,
): Message {
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
  { at, script }: Talk,
  { random, numbering }: Scene,
): Call {
  const isTaken = outcome === 'answered' || outcome === 'transferred';
  const seconds = isTaken ? Math.floor(random.around(190, 0.7)) : random.whole(5, 90);
  const account = inbound ? brandAccount('phone', script.aim) : callBackNumber;
  return {
    is: 'call',
    key: numbering.call(),
    medium: 'phone',
    inbound,
    at,
    seconds,
    outcome,
    account,
  };
}

function duration(medianMs: number, random: Random): number {
  return Math.floor(random.around(medianMs, 0.7));
}
