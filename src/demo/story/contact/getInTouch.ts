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
const NAMES_ORDER = 0.55;
const SELDOM_NAMES_ORDER = 0.3;
const HAS_ANOTHER_MATTER = 0.6;
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
  const occasions = Array.from({ length: person.habits.inquiries }, () => {
    const occasion = findOccasion(person, orders, returns, scene);
    return [occasion, ...meanwhile(occasion, orders, scene)];
  });
  return withoutRepetition(occasions.flat())
    .map((one) => ask(person, one, choosePath(media, scene), scene))
    .filter(({ contacts }) => contacts.length > 0);
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

/** Who asks the same of the same order again goes on with what they asked before. */
function withoutRepetition(occasions: readonly Occasion[]): Occasion[] {
  const asked = new Set<string>();
  return occasions.filter(({ topic, order }) => {
    if (order === null) return true;
    const matter = `${topic} ${order.key}`;
    return !asked.has(matter) && asked.add(matter);
  });
}

/** Another matter that somebody asks about while the first is under way, in the harder story. */
function meanwhile(
  { topic, order, at }: Occasion,
  orders: readonly Order[],
  { random, overlapping, now }: Scene,
): Occasion[] {
  if (!overlapping || !random.chance(HAS_ANOTHER_MATTER)) return [];
  const startsAt = at + Math.floor(random.between(-24, 48) * HOUR);
  const others = orders.filter(
    ({ key, receivedAt }) => key !== order?.key && receivedAt !== null && receivedAt < startsAt,
  );
  const topics = (['size', 'damaged', 'care', 'hours'] as const).filter((one) => one !== topic);
  const another = { topic: random.pick(topics), at: startsAt, since: startsAt };
  if (startsAt >= now) return [];
  return [{ ...another, order: others.length > 0 ? random.pick(others) : null }];
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

function writeScript(
  { language }: Person,
  { topic, order }: Occasion,
  { random, overlapping }: Scene,
): Script {
  const phrases = phrasesIn(language);
  const hat = order?.lines[0]?.article.name ?? catalogue.bowler.name;
  const question = phrases.questions[topic].replace('{hat}', hat);
  const number = phrases.aboutOrder.replace('{order}', order?.key ?? '');
  const often = overlapping ? SELDOM_NAMES_ORDER : NAMES_ORDER;
  const namesOrder = order !== null && random.chance(often);
  const isAskedFor = order !== null && !namesOrder && !(overlapping && random.chance(0.5));
  const extra = random.chance(0.5);
  return {
    aim: 'service',
    subject: phrases.subjects[topic],
    order: namesOrder ? order.key : null,
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
