/** The help desk's staff. */
export const agents = [
  'Noortje Kamp',
  'Sem de Rooij',
  'Ilse Brandt',
  'Milan Öz',
  'Ava Lindqvist',
] as const;
