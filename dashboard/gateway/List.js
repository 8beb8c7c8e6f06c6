/** @import { App } from '../app/App.js' */
/** @import { Trouble } from '../elements/trouble.js' */
import { Question } from './Question.js';

/**
 * A connection of the gateway's, as far as lists are concerned.
 * @template N
 * @typedef {{
 *   readonly nodes: readonly N[] | null,
 *   readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null },
 *   readonly complete?: boolean,
 *   readonly freshness?: readonly Trouble[],
 * }} Connection
 */

/**
 * A list that is read page by page.
 * @template T
 * @template {{ readonly id: string }} N
 */
export class List {
  /** @type {readonly N[] | null | undefined} Null where nothing could be read; undefined before the first page. */
  nodes;
  /** @type {readonly Trouble[]} */
  freshness = [];
  /** @type {boolean} Whether nothing is missing from the pages read so far. */
  complete = true;
  hasMore = false;
  /** @type {Question<T>} */
  question;
  /** @type {Readonly<Record<string, unknown>>} */
  #variables = {};
  /** @type {string | null} */
  #after = null;
  #connectionOf;

  /**
   * @param {App} app
   * @param {string} query with a variable `after`
   * @param {(data: T) => Connection<N> | null | undefined} connectionOf
   */
  constructor(app, query, connectionOf) {
    this.question = new Question(app, query);
    this.#connectionOf = connectionOf;
  }

  /**
   * Reads it anew from its beginning.
   * @param {Readonly<Record<string, unknown>>} variables
   */
  async read(variables) {
    // What was read for another choice is no answer to this one.
    if (JSON.stringify(variables) !== JSON.stringify(this.#variables)) this.nodes = undefined;
    this.#variables = variables;
    this.#take(await this.question.ask({ ...variables, after: null }), []);
  }

  /** Reads its next page. */
  async more() {
    this.#take(
      await this.question.ask({ ...this.#variables, after: this.#after }),
      this.nodes ?? [],
    );
  }

  /** Reads it once more, where it failed. */
  async again() {
    await this.read(this.#variables);
  }

  /** Reads what stands at its beginning by now; what was read before stays, as far as it joins on. */
  async renew() {
    const { nodes: before, hasMore } = this;
    const after = this.#after;
    await this.read(this.#variables);
    const { nodes } = this;
    if (!before || !nodes || nodes === before) return;
    const renewed = new Set(nodes.map(({ id }) => id));
    if (!before.some(({ id }) => renewed.has(id))) return;
    this.nodes = [...nodes, ...before.filter(({ id }) => !renewed.has(id))];
    this.hasMore = hasMore;
    this.#after = after;
  }

  get isOpen() {
    return this.question.isOpen;
  }

  reread() {
    void this.renew();
  }

  /**
   * Leaves out what is dealt with. Where nothing is left of what was read, the rest begins here.
   * @param {string} id
   */
  leaveOut(id) {
    const left = this.nodes?.filter((node) => node.id !== id);
    const isOver = left?.length === 0 && this.hasMore;
    this.nodes = isOver ? undefined : left;
    if (isOver) void this.read(this.#variables);
  }

  close() {
    this.question.close();
  }

  /**
   * @param {T | undefined} data
   * @param {readonly N[]} before
   */
  #take(data, before) {
    const page = data && this.#connectionOf(data);
    if (!page) return;
    const isFirst = before.length === 0;
    this.nodes = page.nodes === null ? (isFirst ? null : before) : [...before, ...page.nodes];
    this.complete = (page.complete ?? true) && (isFirst || this.complete);
    this.freshness = page.freshness ?? [];
    this.hasMore = page.pageInfo.hasNextPage;
    this.#after = page.pageInfo.endCursor;
  }
}
