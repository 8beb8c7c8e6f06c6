import { HOUR, MINUTE } from '../durations.js';
import type { Medium } from './Inquiry.js';

/** How long the brand takes to answer, by median; customers take about as long to write again. */
export interface Pace {
  readonly answerMs: number;
  readonly pauseMs: number;
}

/** The channel that the story makes slower than the others: questions on social networks wait for a day. */
export const slowMedia: readonly Medium[] = ['twitter', 'facebook'];

/** How fast things go on each medium. */
export const paces: Readonly<Record<Medium, Pace>> = {
  email: { answerMs: 2.5 * HOUR, pauseMs: 5 * HOUR },
  chat: { answerMs: 3 * MINUTE, pauseMs: 1.5 * MINUTE },
  phone: { answerMs: 0, pauseMs: 2 * HOUR },
  twitter: { answerMs: 24 * HOUR, pauseMs: 4 * HOUR },
  facebook: { answerMs: 21 * HOUR, pauseMs: 5 * HOUR },
  linkedin: { answerMs: 30 * HOUR, pauseMs: 20 * HOUR },
};
