import { setTimeout as wait } from 'node:timers/promises';
import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import { askCase } from '../measure/askCase.js';
import { AnswersDiffer } from './AnswersDiffer.js';
import type { Calls } from './Calls.js';
import { differences } from './differences.js';
import { normaliseAnswer } from './normaliseAnswer.js';
import { questionsToVerify } from './questionsToVerify.js';

/** Time for the last calls to be counted. */
const SETTLE_MS = 50;

/**
 * Compares the contenders' answers with the first one's, and counts what each asks of the silos per
 * answer: what silos count themselves is taken from them, the rest from the contender.
 */
export async function verifyCase(
  contenders: readonly Contender[],
  benchCase: BenchCase,
  countRequests: () => Calls,
  onAnswer: () => void,
): Promise<ReadonlyMap<string, Calls>> {
  const count = questionsToVerify(benchCase);
  const calls = new Map<string, Calls>();
  const countCalls = async (contender: Contender): Promise<Calls> => ({
    ...(await contender.usage()).calls,
    ...countRequests(),
  });
  const expected: unknown[] = [];
  for (const contender of contenders) {
    const before = await countCalls(contender);
    for (let question = 0; question < count; question++) {
      const ask = async () =>
        normaliseAnswer(withoutExtensions((await askCase(contender, benchCase, question)).text));
      let answer = await ask();
      expected[question] ??= answer;
      // On a busy machine a silo may miss its deadline: who differs is asked once more.
      if (!differences(expected[question], answer).next().done) answer = await ask();
      const found = differences(expected[question], answer);
      const first = found.next();
      if (!first.done) {
        const asked = JSON.stringify(benchCase.variables(contender.name, question));
        throw new AnswersDiffer(benchCase.title, asked, contender.name, [first.value, ...found]);
      }
      onAnswer();
    }
    await wait(SETTLE_MS);
    calls.set(contender.name, callsPerAnswer(before, await countCalls(contender), count));
  }
  return calls;
}

/** Data and errors of an answer. */
function withoutExtensions(text: string): unknown {
  const { extensions: _, ...answer } = JSON.parse(text) as Record<string, unknown>;
  return answer;
}

function callsPerAnswer(before: Calls, after: Calls, answers: number): Calls {
  return Object.fromEntries(
    Object.entries(after).flatMap(([silo, count]) => {
      const calls = count - (before[silo] ?? 0);
      return calls === 0 ? [] : [[silo, calls / answers]];
    }),
  );
}
