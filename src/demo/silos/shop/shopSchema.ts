/** The web shop's tables: English names, numbers for states, cents, and times to the microsecond. */
export const shopSchema = `
CREATE TABLE customers (
  customer_no   bigint PRIMARY KEY,
  first_name    text,
  last_name     text,
  email         text,
  phone         text,
  birthday      date,
  locale        text,
  street        text,
  house_no      text,
  zip           text,
  town          text,
  country_code  char(2),
  club_card     text,
  app_install   text,
  registered_at timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL
);
CREATE TABLE orders (
  order_no    text PRIMARY KEY,
  customer_no bigint NOT NULL,
  placed_at   timestamptz NOT NULL,
  state       smallint NOT NULL,
  via         text NOT NULL,
  screen      text,
  ship_mode   text NOT NULL,
  ship_state  text NOT NULL,
  collect_at  text,
  carrier     text,
  total_cents bigint NOT NULL,
  currency    char(3) NOT NULL
);
CREATE TABLE order_lines (
  order_no   text NOT NULL,
  line_no    smallint NOT NULL,
  article    text NOT NULL,
  title      text NOT NULL,
  category   text,
  pieces     smallint NOT NULL,
  unit_cents bigint NOT NULL,
  PRIMARY KEY (order_no, line_no)
);
CREATE TABLE return_parcels (
  parcel_no       text PRIMARY KEY,
  order_no        text NOT NULL,
  customer_no     bigint NOT NULL,
  announced_at    timestamptz NOT NULL,
  state           text NOT NULL,
  route           text NOT NULL,
  reason          text,
  refund_cents    bigint,
  currency        char(3) NOT NULL,
  dropped_at      text,
  dropped_at_type text
);`;

/** What the web shop's own screens, and so the gateway, search by. */
export const shopIndexes = `
CREATE INDEX ON orders (customer_no, placed_at DESC, order_no DESC);
CREATE INDEX ON return_parcels (customer_no, announced_at DESC, parcel_no DESC);
CREATE INDEX ON customers (lower(btrim(email)));
ANALYZE;`;
