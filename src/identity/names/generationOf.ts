const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  filho: 'jr',
  sr: 'sr',
  senior: 'sr',
  neto: 'iii',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};
const ENDING = / (?:jr|junior|filho|sr|senior|neto|i{2,3}|iv)$/;

/** What tells a son from the father of the same name, as it ends a folded name; empty where nothing does. */
export function generationOf(name: string): string {
  if (!name.includes(' ')) return '';
  const ending = ENDING.exec(name)?.[0];
  return ending === undefined ? '' : (GENERATIONS[ending.slice(1)] ?? '');
}
