import type { ContenderName } from '../contenders/ContenderName.js';

const MOST_LINES = 20;

/** Two contenders answered the same question differently: nothing may be timed. */
export class AnswersDiffer extends Error {
  constructor(title: string, question: string, name: ContenderName, lines: Iterable<string>) {
    const shown = [...lines];
    const more = shown.length - MOST_LINES;
    super(
      [
        `${title}, ${question}: ${name} does not answer what hand-written answers.`,
        ...shown.slice(0, MOST_LINES).map((line) => `  ${line}`),
        ...(more > 0 ? [`  … and ${more} more`] : []),
      ].join('\n'),
    );
    this.name = 'AnswersDiffer';
  }
}
