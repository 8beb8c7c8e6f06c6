import { Pool } from 'undici';
import type { CallCounter } from './CallCounter.js';

/** As many connections as the gateway has. */
const CONNECTIONS = 16;

/** Connections to one API that are kept open. */
export class JsonApi {
  readonly #silo: string;
  readonly #pool: Pool;
  readonly #authorization: () => string | Promise<string>;
  readonly #counter: CallCounter;

  constructor(
    silo: string,
    url: string,
    authorization: () => string | Promise<string>,
    counter: CallCounter,
  ) {
    this.#silo = silo;
    this.#pool = new Pool(url, { connections: CONNECTIONS, pipelining: 1 });
    this.#authorization = authorization;
    this.#counter = counter;
  }

  get<T>(path: string, rowsOf: (answer: T) => number): Promise<T> {
    return this.#send<T>(path, rowsOf);
  }

  post<T>(path: string, body: unknown, rowsOf: (answer: T) => number): Promise<T> {
    return this.#send<T>(path, rowsOf, JSON.stringify(body));
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }

  async #send<T>(path: string, rowsOf: (answer: T) => number, payload?: string): Promise<T> {
    const authorization = await this.#authorization();
    this.#counter.add(this.#silo);
    const { statusCode, body } = await this.#pool.request({
      method: payload === undefined ? 'GET' : 'POST',
      path,
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization },
      body: payload ?? null,
    });
    if (statusCode !== 200) {
      await body.dump();
      throw new Error(`${this.#silo} answered ${statusCode} to ${path}`);
    }
    const answer = (await body.json()) as T;
    this.#counter.addRows(rowsOf(answer));
    return answer;
  }
}
