import { fullNamesOf } from './shortForms.js';

const MEN = /^(?:joshua|mustafa)$/;
/** Names of women among the full ones that do not end in `a`; what is of either is not told. */
const WOMEN = new Set(
  'abigail agnes aikaterini alice alison annemarie beatrice bridget caroline catherine charlotte christine concepcion constance consuelo deborah dolores dorothy eleanor eleni elisabeth elizabeth emily encarnacion erzsebet esther florence frances friederike gertrude guadalupe harriet helen ingeborg isabel jacqueline janet jennifer josephine judith katherine kathleen katalin lillian louise madeleine margaret margarete marianne mary melanie mercedes michelle mildred montserrat nancy penelope pilar prudence rachel rosario rosemarie rosemary sigrid stephanie susan susanne suzanne ulrike winifred yvonne'.split(
    ' ',
  ),
);
const EITHER = /^(?:gabriele|jan|kimberly|rosario|valeri|evgeny)$/;
/** Endings of women's names that no list has: `Edith`, `Maxine`, `Danielle`, `Bernadette`. */
const HERS = /.(?:[^u]a|ith|ine|[^r]elle|iette|ette|otte|eve)$/;

/** Whose given name, folded, it is, full or short; undefined where it may be either's, or is not known. */
export function sexOf(name: string): 'woman' | 'man' | undefined {
  const names = fullNamesOf.get(name);
  if (names === undefined) return HERS.test(name) ? 'woman' : undefined;
  if (names.some((one) => EITHER.test(one))) return undefined;
  const women = names.filter(isWoman).length;
  if (women === 0) return 'man';
  return women === names.length ? 'woman' : undefined;
}

function isWoman(full: string): boolean {
  return WOMEN.has(full) || (full.endsWith('a') && !MEN.test(full));
}
