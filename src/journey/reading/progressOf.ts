import type { InteractionRow } from '../../dataset/InteractionRow.js';
import { latestOf } from '../following/Run.js';
import { type Standing, standingIn } from '../following/standingIn.js';
import type { Journey } from '../Journey.js';
import type { FollowedJourney } from './readJourneys.js';

/** A customer's latest run through a journey, in the shape of the GraphQL type. */
export interface JourneyProgress {
  readonly followed: FollowedJourney;
  readonly journey: Journey;
  readonly state: Standing['state'];
  readonly stage: string;
  readonly enteredAt: string;
  readonly stages: readonly {
    readonly name: string;
    readonly reachedAt: string | null;
    readonly interaction: InteractionRow | null;
  }[];
  readonly stalledSince: string | null;
}

/** Tells of a run as a client asks for it. */
export function progressOf(followed: FollowedJourney): JourneyProgress {
  const { journey, run, isWhole, now } = followed;
  const { state, stalledSince } = standingIn(journey, run, now);
  const latest = latestOf(run);
  return {
    followed,
    journey,
    state,
    stage: journey.stages[latest.stage]?.name ?? '',
    enteredAt: latest.row.occurredAt,
    stages: journey.stages.map(({ name }, place) => {
      const row = run.reached.find(({ stage }) => stage === place)?.row;
      return { name, reachedAt: row?.occurredAt ?? null, interaction: row ?? null };
    }),
    // What is missing may be what came after.
    stalledSince: stalledSince === null || !isWhole ? null : new Date(stalledSince).toISOString(),
  };
}
