/** What is written where something must be written. */
const WORDS =
  /^(?:n\.?\/?a\.?|nil|null|none|no|nobody|undefined|unknown|unbekannt|onbekend|inconnu|not?[ .-]?(?:available|applicable|provided|given|known)|geen|keine?|test(?:er|ing)?\d*|dummy|example|sample|fake|anonymous|anonym|guest|default|asdf\w*|qwerty\w*|abc|abcd\w?|x{2,}|tbd|todo|temp|deleted|removed)$/i;

const NO_REPLY =
  /^(?:no|do[._-]?not|nicht|ne)[._-]?(?:reply|respond|email|mail|antworten|repondre)/i;
const COUNT = /^12(?:3(?:4(?:5(?:67?8?9?0?)?)?)?)?$/;

/** Numbers that end in one digit only, or that count up or down. */
const PHONES = /(?:0{7,}|9{7,}|(\d)\1{7,})$|^\+\d{1,3}(\d)\2{4,}$|123456789|987654321/;

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
  return WORDS.test(local) || NO_REPLY.test(local) || COUNT.test(local) || EMPTY.test(local);
}
