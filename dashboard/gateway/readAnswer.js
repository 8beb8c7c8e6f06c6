import { GatewayError } from './GatewayError.js';

/**
 * Reads what came over the wire as an answer of GraphQL.
 * @template T
 * @param {Response} response
 * @returns {Promise<{ data: T, problems: GatewayError[] }>}
 */
export async function readAnswer(response) {
  const answer = await response.json().catch(() => undefined);
  /** @type {GatewayError[]} */
  const problems = (Array.isArray(answer?.errors) ? answer.errors : []).map(
    (
      /** @type {{ message: string, extensions?: { code?: string, requestId?: string } }} */ error,
    ) => new GatewayError(error.message, error.extensions?.code, error.extensions?.requestId),
  );
  if (answer?.data) return { data: answer.data, problems };
  throw (
    problems[0] ?? new GatewayError(`No answer of the gateway came, but status ${response.status}.`)
  );
}
