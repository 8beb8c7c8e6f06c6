import { saysUnknown } from './saysUnknown.js';

/** Words of tests and of forms that are no names, folded, in a few languages. */
const WORDS: ReadonlySet<string> = new Set(
  'test tester testing asdf asdfg asdfgh qwerty customer kunde klant client cliente user guest gast anonym anoniem anonyme anonimo dummy sample example first last name firstname lastname vorname nachname voornaam achternaam nombre apellido prenom nom no keine geen'.split(
    ' ',
  ),
);

/** Whether a folded name is nothing but words such as `test`, `unknown` and `customer`; `Jan Test` is somebody's. */
export function isNobodysName(name: string): boolean {
  return saysUnknown(name) || name.split(' ').every((word) => WORDS.has(word) || saysUnknown(word));
}
