/** A shop with a door. */
export interface Shop {
  readonly code: string;
  readonly name: string;
  readonly city: string;
}

/** The brand's shops. */
export const shops = [
  { code: 'AMS1', name: 'Hat Shop Spui', city: 'Amsterdam' },
  { code: 'AMS2', name: 'Hat Shop De Pijp', city: 'Amsterdam' },
  { code: 'UTR1', name: 'Hat Shop Oudegracht', city: 'Utrecht' },
  { code: 'RTD1', name: 'Hat Shop Meent', city: 'Rotterdam' },
  { code: 'GRQ1', name: 'Hat Shop Folkingestraat', city: 'Groningen' },
] as const satisfies readonly Shop[];

/** Partners' counters and lockers that take parcels back. */
export const dropOffs = [
  { name: 'Nachtkiosk Leidseplein', type: 'newsagent' },
  { name: 'Tabak & Tijdschrift Rembrandt', type: 'newsagent' },
  { name: 'Station Kiosk Utrecht CS', type: 'newsagent' },
  { name: 'Bloemenkiosk Blaak', type: 'newsagent' },
  { name: 'Paketbox 17 Oudegracht', type: 'locker' },
  { name: 'Paketbox 4 Zuidplein', type: 'locker' },
] as const;
