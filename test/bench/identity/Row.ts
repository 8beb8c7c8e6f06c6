/** One line of the bench's table. */
export interface Row {
  readonly data: string;
  readonly measure: string;
  readonly value: string;
  readonly floor: string;
  readonly goal: string;
  readonly met: 'goal' | 'floor' | 'not met' | '';
}

/** What a measure is held against. */
export interface Target {
  readonly floor: number;
  readonly goal: number;
  /** Whether less is better. */
  readonly atMost?: boolean;
}

/** Holds a measured value against its floor and goal; without a target it is only told. */
export function createRow(
  data: string,
  measure: string,
  value: number,
  target?: Target,
  format: (value: number) => string = (share) => share.toFixed(4),
): Row {
  if (target === undefined) {
    return { data, measure, value: format(value), floor: '', goal: '', met: '' };
  }
  const { floor, goal, atMost = false } = target;
  const reaches = (bound: number) => (atMost ? value <= bound : value >= bound);
  return {
    data,
    measure,
    value: format(value),
    floor: format(floor),
    goal: format(goal),
    met: reaches(goal) ? 'goal' : reaches(floor) ? 'floor' : 'not met',
  };
}
