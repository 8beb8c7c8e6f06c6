import type { Journey } from '../../journey/Journey.js';
import type { JourneyTally, StageTally } from './JourneyTally.js';

/** How customers pass through a journey, in figures; all null where they are not known. */
export interface JourneyFigures {
  readonly entered: number | null;
  readonly completed: number | null;
  readonly underWay: number | null;
  readonly stages: readonly StageFigures[] | null;
  readonly commonPaths:
    | readonly {
        readonly stages: readonly { readonly name: string; readonly channel: string | null }[];
        readonly customers: number;
      }[]
    | null;
  readonly dropOffs:
    | readonly {
        readonly afterStage: string;
        readonly customers: number;
        readonly share: number;
      }[]
    | null;
}

interface StageFigures {
  readonly name: string;
  readonly reached: number;
  readonly share: number | null;
  readonly medianSecondsFromPrevious: number | null;
  readonly channels: readonly { readonly channel: string | null; readonly share: number }[];
}

const MOST_PATHS = 10;

/** What a tally comes to. */
export function journeyFigures({ stages }: Journey, tally: JourneyTally): JourneyFigures {
  const nameOf = (place: number) => stages[place]?.name ?? '';
  const { entered, completed, underWay } = tally;
  return {
    entered,
    completed,
    underWay,
    stages: tally.stages.map((stage, place) => stageFigures(nameOf(place), stage, entered)),
    commonPaths: tally.paths.commonest(MOST_PATHS).map(({ path, count }) => ({
      stages: (JSON.parse(path) as [number, string | null][]).map(([place, channel]) => ({
        name: nameOf(place),
        channel,
      })),
      customers: count,
    })),
    dropOffs: tally.stages
      .map(({ dropped, reached }, place) => ({
        afterStage: nameOf(place),
        customers: dropped,
        share: dropped / reached,
      }))
      .filter(({ customers }) => customers > 0)
      .sort((a, b) => b.customers - a.customers),
  };
}

function stageFigures(
  name: string,
  { reached, secondsFromPrevious, channels }: StageTally,
  entered: number,
): StageFigures {
  return {
    name,
    reached,
    share: entered === 0 ? null : reached / entered,
    medianSecondsFromPrevious: secondsFromPrevious.quantile(0.5) ?? null,
    channels: [...channels]
      .map(([channel, count]) => ({ channel, share: count / reached }))
      .sort((a, b) => b.share - a.share || ((a.channel ?? '') < (b.channel ?? '') ? -1 : 1)),
  };
}
