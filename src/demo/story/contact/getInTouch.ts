import { DAY, HOUR, YEAR } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { catalogue } from '../trade/catalogue.js';
import { duringWakingHours } from '../trade/hours.js';
import type { Order } from '../trade/Order.js';
import type { ReturnParcel } from '../trade/ReturnParcel.js';
import { converse, type Script } from './converse.js';
import type { Inquiry, Medium } from './Inquiry.js';
import { openTicket } from './openTicket.js';
import { phrasesIn, type Topic } from './phrases.js';

/** What somebody asks about, about when, and since when there is anything to ask. */
interface Occasion {
  readonly topic: Topic;
  readonly order: Order | null;
  readonly at: number;
  readonly since: number;
}

const HAS_TICKET = 0.88;
const CHANGES_MEDIUM = 0.36;
const CHANGES_AGAIN = 0.3;

/** The questions of a person to the help desk, each an exchange that may go over several media. */
export function getInTouch(
  person: Person,
  orders: readonly Order[],
  returns: readonly ReturnParcel[],
  scene: Scene,
): Inquiry[] {
  const media = mediaOf(person);
  if (media.length === 0) return [];
  return Array.from({ length: person.habits.inquiries }, () => {
    const occasion = findOccasion(person, orders, returns, scene);
    return ask(person, occasion, choosePath(media, scene), scene);
  }).filter(({ contacts }) => contacts.length > 0);
}

function ask(person: Person, occasion: Occasion, path: readonly Medium[], scene: Scene): Inquiry {
  const { random } = scene;
  const script = writeScript(person, occasion, scene);
  const startsAt = Math.max(occasion.since, duringWakingHours(occasion.at, random));
  const contacts = converse(path, script, startsAt, scene);
  const ticket = random.chance(HAS_TICKET) ? openTicket(script.subject, contacts, scene) : null;
  return {
    aim: 'service',
    subject: script.subject,
    order: occasion.order,
    ticket,
    contacts,
    slot: random.next(),
  };
}

function mediaOf({ email, phone, handles }: Person): Medium[] {
  const networks = (['twitter', 'facebook'] as const).filter((one) => handles[one] !== undefined);
  return [
    ...(email === null ? [] : (['email', 'chat'] as const)),
    ...(phone === null ? [] : (['phone'] as const)),
    ...networks,
  ];
}

const WEIGHTS: Readonly<Record<Medium, number>> = {
  email: 38,
  chat: 20,
  phone: 22,
  twitter: 34,
  facebook: 26,
  linkedin: 0,
};

function choosePath(media: readonly Medium[], { random }: Scene): Medium[] {
  const another = (than: Medium | undefined) => {
    const choice = media.filter((one) => one !== than);
    return random.weighted(
      Object.fromEntries(choice.map((one) => [one, WEIGHTS[one]])) as Partial<
        Record<Medium, number>
      >,
    );
  };
  const path = [another(undefined)];
  if (media.length > 1 && random.chance(CHANGES_MEDIUM)) {
    path.push(another(path[0]));
    if (random.chance(CHANGES_AGAIN)) path.push(another(path[1]));
  }
  return path;
}

function findOccasion(
  { knownSince }: Person,
  orders: readonly Order[],
  returns: readonly ReturnParcel[],
  { random, now }: Scene,
): Occasion {
  const parcel = returns.length > 0 && random.chance(0.5) ? random.pick(returns) : undefined;
  if (parcel !== undefined) {
    const at = parcel.announcedAt + Math.floor(random.between(2, 9) * DAY);
    if (at < now) return { topic: 'refund', order: parcel.order, at, since: parcel.announcedAt };
  }
  if (orders.length > 0 && random.chance(0.75)) {
    const order = random.pick(orders);
    const isHere = order.receivedAt !== null;
    const topic = isHere ? random.weighted<Topic>({ size: 4, damaged: 3, care: 3 }) : 'late';
    const since = order.receivedAt ?? order.placedAt + 6 * HOUR;
    const at = since + Math.floor(random.between(0.1, 10) * DAY);
    if (at < now) return { topic, order, at, since };
  }
  const since = Math.max(knownSince, now - YEAR);
  const at = Math.floor(random.between(since, now));
  return { topic: random.pick(['care', 'hours']), order: null, at, since };
}

function writeScript({ language }: Person, { topic, order }: Occasion, { random }: Scene): Script {
  const phrases = phrasesIn(language);
  const hat = order?.lines[0]?.article.name ?? catalogue.bowler.name;
  const question = phrases.questions[topic].replace('{hat}', hat);
  const number = phrases.aboutOrder.replace('{order}', order?.key ?? '');
  const namesOrder = order !== null && random.chance(0.55);
  const isAskedFor = order !== null && !namesOrder;
  const extra = random.chance(0.5);
  return {
    aim: 'service',
    subject: phrases.subjects[topic],
    customer: [
      namesOrder ? `${question} ${number}` : question,
      ...(isAskedFor ? [number] : []),
      ...(extra ? [phrases.more] : []),
      ...(random.chance(0.45) ? [phrases.thanks] : []),
    ],
    moved: phrases.moved,
    brand: [
      ...(isAskedFor ? [phrases.askBack] : []),
      phrases.answers[topic],
      ...(extra ? [phrases.done] : []),
    ],
  };
}
