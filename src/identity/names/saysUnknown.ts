/** What is written where nothing is known, folded, in a few languages; none of it is a name. */
const WORDS: ReadonlySet<string> = new Set(
  `n a;n a n a;none;null;undefined;unknown;unknown unknown;unbekannt;onbekend;inconnu;inconnue;desconocido;
desconocida;desconhecido;desconhecida;sconosciuto;sconosciuta;nieznany;nieznana;neznamy;neznama;okand;
ukendt;ukjent;tuntematon;bilinmiyor;ismeretlen;necunoscut;неизвестно;неизвестен;невідомо;αγνωστο;未知;不明;
not applicable;not available;not given;not known;not provided;not specified;no data;no name;
nicht bekannt;keine angabe;niet bekend;sin datos;no disponible;non renseigne;anonymous;redacted;xx;xxx;xxxx`
    .split(';')
    .map((words) => words.trim()),
);

/** Whether a folded text says that nothing is known, as `N/A` and `unbekannt` do. */
export function saysUnknown(text: string): boolean {
  return WORDS.has(text);
}
