import type { ValidJourney } from './journeyShape.js';

type Stages = ValidJourney['stages'];

/** The places of the stages that each stage follows; names that are not known are left out. */
export function precedingStages(stages: Stages): readonly (readonly number[])[] {
  return stages.map(({ after }, place) => {
    if (after === undefined) return place === 0 ? [] : [place - 1];
    return [after].flat().flatMap((name) => {
      const found = stages.findIndex((one) => one.name === name);
      return found < 0 ? [] : [found];
    });
  });
}

/** The places that may come next behind each stage: those that follow it, and those behind optional ones. */
export function nextStages(stages: Stages): readonly (readonly number[])[] {
  const preceding = precedingStages(stages);
  const following = stages.map((_, place) =>
    stages.flatMap((__, other) => (preceding[other]?.includes(place) ? [other] : [])),
  );
  return stages.map((_, place) => {
    const reached = new Set<number>();
    const walk = (from: number) => {
      for (const next of following[from] ?? []) {
        if (reached.has(next)) continue;
        reached.add(next);
        if (stages[next]?.optional) walk(next);
      }
    };
    walk(place);
    return [...reached].sort((a, b) => a - b);
  });
}
