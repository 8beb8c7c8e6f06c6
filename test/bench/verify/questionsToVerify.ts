import type { BenchCase } from '../cases/BenchCase.js';

const MOST_QUESTIONS = 100;

/** How many questions of a case are compared. */
export function questionsToVerify({ questions }: BenchCase): number {
  return Math.min(questions, MOST_QUESTIONS);
}
