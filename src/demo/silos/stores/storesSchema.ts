import { shops } from '../../story/trade/shops.js';

/** The tills' tables: Dutch names and words, local times without a zone, keys beyond 2^53. */
export const storesSchema = `
CREATE TABLE filialen (
  code   text PRIMARY KEY,
  naam   text NOT NULL,
  plaats text NOT NULL
);
INSERT INTO filialen VALUES ${shops
  .map(({ code, name, city }) => `('${code}', '${name}', '${city}')`)
  .join(', ')};
CREATE TABLE klantkaarten (
  klant_id   bigint PRIMARY KEY,
  naam       text,
  telefoon   text,
  email      text,
  pasnummer  text,
  postcode   text,
  aangemaakt timestamp NOT NULL,
  gewijzigd  timestamp NOT NULL
);
CREATE TABLE bonnen (
  bon_id   bigint PRIMARY KEY,
  klant_id bigint,
  filiaal  text NOT NULL,
  tijdstip timestamp NOT NULL,
  soort    text NOT NULL,
  status   text NOT NULL,
  apparaat text,
  bedrag   numeric(10,2) NOT NULL
);
CREATE TABLE bonregels (
  bon_id       bigint NOT NULL,
  regel        smallint NOT NULL,
  artikel      text NOT NULL,
  omschrijving text NOT NULL,
  groep        text,
  aantal       numeric(8,3) NOT NULL,
  stuksprijs   numeric(10,2) NOT NULL,
  PRIMARY KEY (bon_id, regel)
);
CREATE TABLE afhalingen (
  afhaling_id  bigint PRIMARY KEY,
  klant_id     bigint NOT NULL,
  filiaal      text NOT NULL,
  bestelnummer text NOT NULL,
  opgehaald    timestamp NOT NULL
);`;

/** What the tills search by. */
export const storesIndexes = `
CREATE INDEX ON bonnen (klant_id, tijdstip DESC, bon_id DESC);
CREATE INDEX ON afhalingen (klant_id, opgehaald DESC, afhaling_id DESC);
CREATE INDEX ON klantkaarten (telefoon);
ANALYZE;`;
