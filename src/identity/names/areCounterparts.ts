import { sexOf } from './sexOf.js';

/** Endings of women's names, as they are added to men's: `Daniela`, `Viktoria`, `Danielle`, `كريمة`, `सुनीला`. */
const ADDED = /^(?:i?a|ina|и?я|а|ина|ه|ה|\u093e|(.)e)$/u;
/** Men's names of which Dutch makes women's by an ending that is a pet form of others: `Janneke`, `Hansje`. */
const MEN = /^(?:jan|hans|piet|klaas|geert|gert|dirk|joost|bart|teun|hein|arie|willem)$/;
const SMALLER = /^(?:t?je|n?eke|ke|tine)$/;
/** `Pauline` is not Paul, though `Caroline` may be Carol. */
const FRENCH = /^i(?:ne|en)$/;
const CALLED = /^(?:carol|adel|angel)$/;
/** Ends of names that French adds an `e` to: `Louise`, `Simone`, `Michèle`. */
const MUTE = /(?:s|on|al|ain|(?:mich|dani|gabri|emmanu)el)$/;
/** Ends in which a woman's name and a man's differ where most else is alike: `Maria` and `Mario`. */
const HERS = /(?:a|а|я|α|η)$/u;
const HIS = /(?:[bcdfgjklmnopqrstvwxzбвгджзклмнопрстфхцчшщ]|ии|ς|ν)$/u;
/** Names of women that may end in `a`, or may not. */
const EITHER =
  /^(?:ann|(?:mari|li[lv]|vivi)an|joan|(?:el)?isabel|el[iy][sz]abeth?|[sz]u[sz]an|judith?|est[eh]*r|miriam|[hk]?elen|[kc]at[eha]?rin|[kc]h?ristin|[kc]aroll?in|[kc]arin|raquel|carmen|\p{L}*lin)$/u;
/** Men's names are no shorter. */
const SHORTEST = 3;

/** Women's names that French and German make of men's in ways of their own, and names that end in `s`. */
const PAIRS: ReadonlySet<string> = new Set(
  'andrea andreas; antoine antoinette; bernadette bernard; claude claudia; emil emilie; ernestine ernst; eugene eugenia; eugene eugenie; george georgia; henrik henriette; stefan stefanie; stephan stephanie; adrian adriane; christian christiane; fabian fabiane; julian juliane; maximilian maximiliane; rene renee; andre andree; dominic dominique; theo thea; johann johanne; yves yvette; yvon yvonne; patrice patricia'.split(
    '; ',
  ),
);
/** Whether two folded given names are those of a man and a woman, and else alike. */
export function areCounterparts(a: string, b: string): boolean {
  if (PAIRS.has(a < b ? `${a} ${b}` : `${b} ${a}`)) return true;
  const [sex, other] = [sexOf(a), sexOf(b)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (sex !== undefined && other !== undefined && sex !== other && !isPetForm(short, long))
    return true;
  if (short.length < SHORTEST || EITHER.test(short) || EITHER.test(long)) return false;
  if (long.startsWith(short)) return isAdded(short, long.slice(short.length));
  if ([...a].sort().join() === [...b].sort().join()) return false;
  return (HERS.test(a) && HIS.test(b)) || (HERS.test(b) && HIS.test(a));
}

function isAdded(short: string, ending: string): boolean {
  if (FRENCH.test(ending)) return short.length > SHORTEST && !CALLED.test(short);
  if (MEN.test(short) && SMALLER.test(ending)) return true;
  if (/[aeiouyаяоиαηο]$/u.test(short)) return short.endsWith('ia') && ending === 'n';
  if (ending === 'e') return MUTE.test(short);
  const [match, doubled] = ADDED.exec(ending) ?? [];
  if (match === undefined) return false;
  return doubled === undefined
    ? short.length > SHORTEST || match.length === 1
    : short.endsWith(doubled);
}

/** `Lexi` may be Lex, as `Robbie` is Rob. */
function isPetForm(short: string, long: string): boolean {
  return long.startsWith(short) && /^(?:i|y|ie)$/.test(long.slice(short.length));
}
