import { saysUnknown } from './saysUnknown.js';

/** What stands in the place of a name, folded, in a few languages. */
const WORDS = new Set(
  'test tester testing asdf asdfg asdfgh qwerty unknown unbekannt onbekend inconnu desconocido desconhecido sconosciuto nieznany неизвестно customer kunde klant client cliente user guest gast anonymous anonym anoniem anonyme anonimo dummy sample example null none xx xxx xxxx first last name firstname lastname vorname nachname voornaam achternaam nombre apellido prenom nom no keine geen'.split(
    ' ',
  ),
);

/** Whether a folded name is nothing but words such as `test`, `unknown` and `customer`; `Jan Test` is somebody's. */
export function isNobodysName(name: string): boolean {
  return saysUnknown(name) || name.split(' ').every((word) => WORDS.has(word));
}
