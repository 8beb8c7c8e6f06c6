import type { Inquiry } from '../contact/Inquiry.js';
import { DAY } from '../durations.js';
import type { Network, Person } from '../people/Person.js';
import type { Random } from '../Random.js';
import type { Scene } from '../Scene.js';
import { blankAccount } from './Account.js';
import type { SocialProfile } from './Accounts.js';

const FOLLOWS = 0.25;
/** Who writes to the brand is asked for an address; who only follows it may have one on show. */
const WRITER_TELLS = 0.96;
const FOLLOWER_TELLS = 0.7;
const SMILES = ['🎩', '👒', '✨', '🌻', '🧢'];

/** Profiles on the networks on which a person wrote to the brand, or follows it. */
export function openSocialProfiles(
  person: Person,
  inquiries: readonly Inquiry[],
  { random }: Scene,
): SocialProfile[] {
  const contacts = inquiries.flatMap((one) => one.contacts);
  return (Object.entries(person.handles) as [Network, string][]).flatMap(
    ([network, handle]): SocialProfile[] => {
      const firstAt = contacts.find(({ medium }) => medium === network)?.at;
      if (firstAt === undefined && !random.chance(FOLLOWS)) return [];
      const tellsEmail = random.chance(firstAt === undefined ? FOLLOWER_TELLS : WRITER_TELLS);
      const createdAt = (firstAt ?? person.knownSince) - DAY;
      return [
        {
          ...blankAccount(`${network}:${handle}`, createdAt),
          network,
          name: nameShown(person, random),
          email: tellsEmail ? person.email : null,
          handles: { [network]: handle },
        },
      ];
    },
  );
}

function nameShown({ name, nickname }: Person, random: Random) {
  const given = nickname !== null && random.chance(0.5) ? nickname : name.given;
  const family = random.chance(0.75) ? name.family : '';
  return { given, family: random.chance(0.2) ? `${family} ${random.pick(SMILES)}`.trim() : family };
}
