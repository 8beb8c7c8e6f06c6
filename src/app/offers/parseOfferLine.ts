import { coerceInputValue, type GraphQLSchema, isInputType } from 'graphql';
import { RequestError } from '../../errors/RequestError.js';
import type { OfferInput } from '../../generated/resolvers.js';
import { isPlainObject } from '../../lib/isPlainObject.js';
import { parseJson } from '../../lib/parseJson.js';
import { parseOffer } from '../../offer/parseOffer.js';
import type { NoQuestion, OfferQuestion } from './OfferQuestion.js';

/** Reads a line such as `{"id":"…","offer":{"sku":"…","channel":"EMAIL"}}`; one without an offer asks for the usual one. */
export function parseOfferLine(
  text: string,
  schema: GraphQLSchema,
  usual: unknown,
): OfferQuestion | NoQuestion {
  const line = parseJson(text);
  if (!isPlainObject(line) || typeof line.id !== 'string' || line.id === '') {
    return refusal('Expected JSON such as {"id":"…","offer":{"sku":"…","channel":"EMAIL"}}.');
  }
  const offer = parseOfferInput(line.offer ?? usual, schema);
  return 'error' in offer ? offer : { id: line.id, offer: offer.value };
}

/** Checks an offer as GraphQL would. */
export function parseOfferInput(
  value: unknown,
  schema: GraphQLSchema,
): { readonly value: OfferInput } | NoQuestion {
  const type = schema.getType('OfferInput');
  if (type === undefined || !isInputType(type)) throw new Error('There is no type OfferInput.');
  const problems: string[] = [];
  const coerced = coerceInputValue(value, type, (path, _, { message }) => {
    problems.push(`offer${path.map((part) => `.${part}`).join('')}: ${message}`);
  });
  if (value == null) return refusal('Expected an offer, found none.');
  if (problems.length > 0) return refusal(problems.join(' '));
  try {
    parseOffer(coerced as OfferInput);
    return { value: coerced as OfferInput };
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return refusal(error.message);
  }
}

function refusal(message: string): NoQuestion {
  return { error: 'BAD_USER_INPUT', message };
}
