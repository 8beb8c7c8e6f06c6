/** A statement whose placeholders are parameters, and what each of them stands for, in their order. */
export interface BoundStatement {
  readonly text: string;
  readonly parameters: readonly string[];
  /** Placeholders within quotes or comments, which are none to the server. */
  readonly quoted: readonly string[];
}

/** Texts, names, dollar quotes and comments, in which nothing is bound; or a placeholder. */
const PIECES =
  /[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*|)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\/|\{([A-Za-z]+)\}/g;
const NAMES = /\{([A-Za-z]+)\}/g;

/** Makes parameters of the placeholders of a statement; each is one of its own, so that each may have its own type. */
export function bindPlaceholders(statement: string): BoundStatement {
  const parameters: string[] = [];
  const quoted: string[] = [];
  const text = statement.replaceAll(PIECES, (piece, _tag, name?: string) => {
    if (name !== undefined) return `$${parameters.push(name)}`;
    quoted.push(...[...piece.matchAll(NAMES)].map(([, inner]) => inner ?? ''));
    return piece;
  });
  return { text, parameters, quoted };
}
