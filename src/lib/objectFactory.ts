/** Objects that are made before a literal is worth its price. */
const WORTH_A_LITERAL = 100;

type Make = (values: readonly unknown[]) => Record<string, unknown>;

/**
 * Makes a function that makes objects with these members, of values in their order; of members of
 * one name the last one counts. Where many are made, they are made by a literal of their own, several
 * times as fast as member by member: a place in the code that fills objects of many shapes is not
 * optimised.
 */
export function objectFactory(names: readonly string[]): Make {
  const template = Object.fromEntries(names.map((name) => [name, null]));
  let made = 0;
  let literal: Make | undefined;
  return (values) => {
    if (literal !== undefined) return literal(values);
    made += 1;
    if (made === WORTH_A_LITERAL) literal = compileLiteral(names);
    const object: Record<string, unknown> = { ...template };
    for (const [place, name] of names.entries()) object[name] = values[place];
    return object;
  };
}

function compileLiteral(names: readonly string[]): Make | undefined {
  // Written plainly, this one would be the prototype.
  if (names.includes('__proto__')) return undefined;
  const members = names.map((name, place) => `${JSON.stringify(name)}: values[${place}]`);
  try {
    return new Function('values', `return { ${members.join(', ')} };`) as Make;
  } catch {
    // Node may be told to make no code of texts.
    return undefined;
  }
}
