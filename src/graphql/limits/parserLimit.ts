/** How the parser of graphql-js says that it gave up. */
const TOO_MANY_TOKENS = /more tha[nt] (\d+) tokens/;
/** It calls itself for each level; these are the words of V8. */
const TOO_DEEP = /^Maximum call stack size exceeded/;

/** What is said of a document that the parser gave up on as it is too large; undefined where it said something else. */
export function parserLimit(said: string): string | undefined {
  const [, tokens] = TOO_MANY_TOKENS.exec(said) ?? [];
  if (tokens !== undefined) {
    return `The document has more than the ${tokens} tokens that are allowed.`;
  }
  return TOO_DEEP.test(said) ? 'The document is nested deeper than any that is read.' : undefined;
}
