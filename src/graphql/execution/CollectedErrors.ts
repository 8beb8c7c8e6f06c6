import type { GraphQLError, ResponsePath } from 'graphql';

/**
 * The errors of one run. What is told of a place that is null already, or of one below it, is left
 * out, as graphql-js does.
 */
export class CollectedErrors {
  readonly list: GraphQLError[] = [];
  readonly #places = new Set<ResponsePath | undefined>();

  add(error: GraphQLError, path: ResponsePath | undefined): void {
    for (let place = path; place !== undefined; place = place.prev) {
      if (this.#places.has(place)) return;
    }
    if (this.#places.has(undefined)) return;
    this.#places.add(path);
    this.list.push(error);
  }
}
