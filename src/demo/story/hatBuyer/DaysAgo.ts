/** A time of day so many days before the day on which the story ends. */
export type DaysAgo = (days: number, ofDay: number) => number;
