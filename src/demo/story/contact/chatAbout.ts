import { YEAR } from '../durations.js';
import type { Network, Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import { duringWakingHours } from '../trade/hours.js';
import { converse, type Script } from './converse.js';
import type { Inquiry, Medium } from './Inquiry.js';

const FAN_POSTS = [
  'Wore my bowler to the market today. Three compliments before noon 🎩',
  'Nieuwe pet, nieuwe ik 😄 Bedankt @hatshop!',
  'Is that beret coming back in green? Asking for my mum.',
  'Mein Strohhut hat den ersten Regen überstanden ☔️',
  'Quel beau chapeau dans votre vitrine ! ❤️',
  'قبعة جميلة جدا 👏',
] as const;
const FAN_ANSWERS = ['Looking sharp! 🎩', 'You made our day.', 'Thank you for wearing it so well!'];

const JOB: Script = {
  aim: 'jobs',
  subject: 'Hatter, Amsterdam',
  order: null,
  customer: [
    'Hello, I saw that you are looking for a hatter in Amsterdam. Is the place still open?',
    'Here is my CV, as you asked. I learned blocking in Stockport.',
  ],
  moved: 'We were in touch about the hatter’s place.',
  brand: ['It is! Please send your CV to our mailbox for jobs.', 'Thank you, we will call you.'],
};

const PRESS: Script = {
  aim: 'press',
  subject: 'Interview on the return of the bowler',
  order: null,
  customer: ['I write for a weekly about the return of the bowler. May I ask you some questions?'],
  moved: 'I asked you about an interview.',
  brand: ['Gladly. Our hatter is free on Thursday afternoon.'],
};

/** What people write on social networks besides questions: as fans, for a job, for a newspaper. */
export function chatAbout(person: Person, scene: Scene): Inquiry[] {
  const { random } = scene;
  const networks = (['twitter', 'facebook'] as const).filter((one) => person.handles[one]);
  const posts = networks.flatMap((network) =>
    Array.from({ length: random.times(2.2) }, () => post(person, network, scene)),
  );
  if (person.handles.linkedin === undefined) return posts;
  const script = random.chance(0.65) ? JOB : PRESS;
  const goesOn = script === JOB && person.email !== null && random.chance(0.6);
  const path: Medium[] = goesOn ? ['linkedin', 'email'] : ['linkedin'];
  return [...posts, talk(person, path, script, scene)].filter(
    ({ contacts }) => contacts.length > 0,
  );
}

function post(person: Person, network: Network, scene: Scene): Inquiry {
  const { random } = scene;
  const script: Script = {
    aim: 'community',
    subject: 'Fan post',
    order: null,
    customer: [random.pick(FAN_POSTS)],
    moved: '',
    brand: random.chance(0.4) ? [random.pick(FAN_ANSWERS)] : [],
  };
  return talk(person, [network], script, scene);
}

function talk(
  { knownSince }: Person,
  path: readonly Medium[],
  script: Script,
  scene: Scene,
): Inquiry {
  const { random, now } = scene;
  const at = Math.floor(random.between(Math.max(knownSince, now - YEAR), now));
  const contacts = converse(path, script, duringWakingHours(at, random), scene);
  const { aim, subject } = script;
  return { aim, subject, order: null, ticket: null, contacts, slot: random.next() };
}
