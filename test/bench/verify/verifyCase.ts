import { setTimeout as wait } from 'node:timers/promises';
import type { BenchCase } from '../cases/BenchCase.js';
import type { Contender } from '../contenders/Contender.js';
import type { Traffic } from '../contenders/ContenderServer.js';
import { askAtOnce } from '../measure/askAtOnce.js';
import { askCase } from '../measure/askCase.js';
import { askInTurn } from '../measure/askInTurn.js';
import { AnswersDiffer } from './AnswersDiffer.js';
import type { AnswerTraffic } from './AnswerTraffic.js';
import { differences } from './differences.js';
import { normaliseAnswer } from './normaliseAnswer.js';
import { questionsToVerify } from './questionsToVerify.js';
import type { SiloSide } from './SiloSide.js';
import { trafficPerAnswer } from './trafficPerAnswer.js';

/** Time for the last calls to be counted. */
const SETTLE_MS = 50;
/** On a busy machine a silo may miss its deadline: the last time it is asked, circuit breakers have closed again. */
const ASK_AGAIN_MS = [0, 1_000, 6_000];

/**
 * Compares the contenders' answers with the first one's, twice, as caches answer the second time, and
 * counts what each asks of the silos per answer then: what silos count themselves is taken from them,
 * the rest from the contender.
 */
export async function verifyCase(
  contenders: readonly Contender[],
  benchCase: BenchCase,
  siloSide: SiloSide,
  onAnswered: (count: number) => void,
): Promise<ReadonlyMap<string, AnswerTraffic>> {
  const count = questionsToVerify(benchCase);
  const questions = Array.from({ length: count }, (_, question) => question);
  const traffic = new Map<string, AnswerTraffic>();
  const countTraffic = async (contender: Contender): Promise<Traffic> => {
    const own = await contender.traffic();
    return { ...own, calls: { ...own.calls, ...siloSide.countRequests() } };
  };
  const expected: unknown[] = [];
  const compare = async (contender: Contender, answers: readonly { readonly text: string }[]) => {
    for (const [question, { text }] of answers.entries()) {
      let answer = readAnswer(text);
      expected[question] ??= answer;
      for (const waitMs of ASK_AGAIN_MS) {
        if (differences(expected[question], answer).next().done) break;
        await wait(waitMs);
        answer = readAnswer((await askCase(contender, benchCase, question)).text);
      }
      const found = [...differences(expected[question], answer)];
      if (found.length > 0) {
        const asked = JSON.stringify(benchCase.variables(contender.name, question));
        throw new AnswersDiffer(benchCase.title, asked, contender.name, found);
      }
    }
    onAnswered(answers.length);
  };
  for (const contender of contenders) {
    await compare(contender, await askInTurn(contender, benchCase, questions));
    const before = await countTraffic(contender);
    const again = await (benchCase.inWaves ? askAtOnce : askInTurn)(
      contender,
      benchCase,
      questions,
    );
    await wait(SETTLE_MS);
    const after = await countTraffic(contender);
    traffic.set(contender.name, trafficPerAnswer(before, after, count, siloSide.storePort));
    await compare(contender, again);
  }
  return traffic;
}

/** Data and errors of an answer. */
function readAnswer(text: string): unknown {
  const { extensions: _, ...answer } = JSON.parse(text) as Record<string, unknown>;
  return normaliseAnswer(answer);
}
