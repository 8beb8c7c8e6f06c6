import { HOUR, MINUTE } from '../durations.js';
import type { Person } from '../people/Person.js';
import type { Scene } from '../Scene.js';
import type { Campaign } from './campaigns.js';
import type { Send } from './Send.js';
import { type TrialPart, trialCampaign } from './Trial.js';

const REACH = 0.92;
const CLICKS = 0.3;

/** The mails that campaigns sent to a person until they asked for no more, oldest first. */
export function receiveMailings(
  person: Person,
  campaigns: readonly Campaign[],
  trial: TrialPart | undefined,
  until: number | null,
  scene: Scene,
): readonly Send[] {
  const { habits, email, knownSince } = person;
  if (!habits.getsMailings || email === null) return [];
  return campaigns.flatMap((campaign): Send[] => {
    const { id, sentAt } = campaign;
    const isReached = id === trialCampaign && trial ? true : scene.random.chance(REACH);
    const isLeftOut = id === trialCampaign && trial?.group !== 'treated';
    const tooEarly = sentAt < knownSince;
    const tooLate = until !== null && sentAt > until;
    return tooEarly || tooLate || isLeftOut || !isReached
      ? []
      : [send(campaign, habits.opens, scene)];
  });
}

function send(campaign: Campaign, opens: number, { random, now }: Scene): Send {
  const at = campaign.sentAt + Math.floor(random.between(0, 40) * MINUTE);
  const openedAt = random.chance(opens) ? at + Math.floor(random.around(5, 1.2) * HOUR) : null;
  if (openedAt === null || openedAt >= now)
    return { campaign, at, openedAt: null, clickedAt: null };
  const clickedAt = random.chance(CLICKS)
    ? openedAt + Math.floor(random.between(0.1, 9) * MINUTE)
    : null;
  return {
    campaign,
    at,
    openedAt,
    clickedAt: clickedAt !== null && clickedAt < now ? clickedAt : null,
  };
}
