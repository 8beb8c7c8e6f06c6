import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { HatShopPlaces } from '../../src/demo/config/HatShopPlaces.js';
import { programPath } from '../support/programPath.js';

/** How a gateway fares. */
export interface Measure {
  readonly heapBytes: number;
  /** Promises that were rejected while nobody cared. */
  readonly rejections: readonly string[];
}

/** A gateway in a process of its own. */
export interface SoakGateway {
  readonly url: string;
  measure(): Promise<Measure>;
  close(): Promise<void>;
}

/** Starts the gateway over a hat shop and links its people. */
export async function startSoakGateway(places: HatShopPlaces): Promise<SoakGateway> {
  const child = fork(programPath('serveSoak'), [], { execArgv: ['--expose-gc'] });
  const exited = once(child, 'exit');
  const ask = async (message: HatShopPlaces | 'measure') => {
    const ended = exited.then(([code]) => {
      throw new Error(`The gateway ended with ${code}.`);
    });
    child.send(message);
    const [answer] = await Promise.race([once(child, 'message'), ended]);
    return answer;
  };
  const { url } = (await ask(places)) as { url: string };
  return {
    url,
    measure: async () => (await ask('measure')) as Measure,
    async close() {
      child.disconnect();
      await exited;
    },
  };
}
