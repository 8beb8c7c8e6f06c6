/** A part of a template: a text, or the column or path whose value stands there. */
export type TemplatePart = string | { readonly leaf: string; readonly mayBeMissing: boolean };

/** Takes a template apart: `{infix?} {surname}` has two columns, of which the first may be missing. */
export function templateParts(text: string): TemplatePart[] {
  return text.split(/\{([^{}]+)\}/).map((part, place): TemplatePart => {
    if (place % 2 === 0) return part;
    const mayBeMissing = part.endsWith('?');
    return { leaf: mayBeMissing ? part.slice(0, -1) : part, mayBeMissing };
  });
}
