import { condenseName } from './condenseName.js';
import type { PersonName } from './PersonName.js';

const PIECE = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;
/** Family names of two syllables; all others of Korea and China have one. */
const LONG =
  /^(?:남궁|황보|제갈|선우|독고|사공|서문|欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|尉迟|皇甫|公孙|令狐|慕容)./u;

/** The parts of a Korean or Chinese name that stands in one piece; others are left as they are. */
export function splitEasternName(name: PersonName): PersonName {
  if (name.given !== '' && name.family !== '') return name;
  const piece = condenseName(name.family, name.given);
  if (!PIECE.test(piece)) return name;
  const end = LONG.test(piece) ? 2 : 1;
  return { family: piece.slice(0, end), given: piece.slice(end) };
}
