/** Objects that are made before a literal is worth its price. */
const WORTH_A_LITERAL = 100;

type Make = () => Record<string, unknown>;

/**
 * Makes a function that makes objects with these members, all null. Where many are made, they are
 * made by a literal of their own, several times as fast as by copying: a place in the code that
 * copies objects of many shapes is not optimised.
 */
export function objectFactory(names: readonly string[]): Make {
  const template = Object.fromEntries(names.map((name) => [name, null]));
  let made = 0;
  let literal: Make | undefined;
  return () => {
    if (literal !== undefined) return literal();
    made += 1;
    if (made === WORTH_A_LITERAL) literal = compileLiteral(names);
    return { ...template };
  };
}

function compileLiteral(names: readonly string[]): Make | undefined {
  // Written plainly, this one would be the prototype.
  if (names.includes('__proto__')) return undefined;
  const members = names.map((name) => `${JSON.stringify(name)}: null`);
  try {
    return new Function(`return { ${members.join(', ')} };`) as Make;
  } catch {
    // Node may be told to make no code of texts.
    return undefined;
  }
}
