/** What is written where something must be written. */
const WORDS =
  /^(?:n\.?\/?a\.?|nil|null|none|no|no[ ._-]?(?:body|one|name)|nothing|nope|undefined|unknown\d*|unbekannt|onbekend|inconnu|desconocido|not?[ ._-]?(?:available|applicable|provided|given|known|tiene|posee)|geen|keine?|ohne|brak|aucune?|ningun[oa]|nessun[oa]|void|blank|empty|missing|placeholder|invalid|refused|declined|test(?:er|ing|[._-]?(?:user|test|account|mail|email))?\d*|dummy|example|sample|fake|anon|anonymous|anonym|guest\d*|default|(?:asd){2,}|asdf\w*|qwerty\w*|abc|abcd\w?|x{2,}|tbd|tbc|todo|temp|deleted|removed)$/i;

/** That there is none, in a few languages: `keine-email`, `sin.correo`. */
const NO_MAIL =
  /^(?:no|sin|sans|pas[._-]?d[e']?|keine?|geen|ohne|sem|senza|nessuna|brak|bez|ingen|without|fake|dummy|temp|refused?|declined?|your|my)[._-]?(?:e[._-]?mail|mail|correo|courriel|adresse?)\d*$/;

const NO_REPLY =
  /^(?:no|do[._-]?not|nicht|ne)[._-]?(?:reply|respond|email|mail|antworten|repondre)/i;
const COUNT = /^12(?:3(?:4(?:5(?:67?8?9?0?)?)?)?)?$/;

/** Numbers that end in one digit or two over and over, or that count up or down. */
const PHONES =
  /(?:0{7,}1?|9{7,}|(\d)\1{7,}|(\d\d)\2{3,}|1231231234)$|^\+\d{1,3}(\d)\3{4,}$|123456789|987654321/;

/** Ids of devices that were told not to tell theirs, and one that a whole series shares. */
const DEVICES = /^[0-]+$|^f{8,}[f-]*$|^9774d56d682e549c$/i;

const EMPTY = /^[0.\-_?*#]+$|^([a-z])\1{3,}$|^(\d)\2{6,}$/i;

/** Whether an identifier is no one's, such as `+31600000000`, `test@test.com`, `no-reply@…`. */
export function isPlaceholder(type: string, value: string): boolean {
  switch (type) {
    case 'PHONE':
      return PHONES.test(value);
    case 'EMAIL':
      return isNobodysMailbox(value);
    case 'DEVICE_ID':
      return WORDS.test(value) || DEVICES.test(value);
    default: {
      const bare = value.replace(/^\w+:/, '');
      return WORDS.test(bare) || EMPTY.test(bare);
    }
  }
}

function isNobodysMailbox(address: string): boolean {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1)];
  const isEcho = local.length < 6 && local === domain.split('.')[0];
  if (isEcho || domain.endsWith('.invalid')) return true;
  return [WORDS, NO_MAIL, NO_REPLY, COUNT, EMPTY].some((pattern) => pattern.test(local));
}
