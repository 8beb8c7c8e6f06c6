import { isUntranslatable } from './connection/isUntranslatable.js';

/** Asks for what belongs to texts. Those that the encoding of the database does not have belong to nothing in it. */
export async function askByTexts<Q, T>(
  questions: readonly Q[],
  ask: (some: readonly Q[]) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  try {
    return await ask(questions);
  } catch (error) {
    if (!isUntranslatable(error)) throw error;
    if (questions.length <= 1) return [];
    return (await Promise.all(questions.map((one) => askByTexts([one], ask)))).flat();
  }
}
