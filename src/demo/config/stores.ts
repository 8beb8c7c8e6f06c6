import { childRows, constant, dateTime, money, oneOf, postgres, sql } from '../../rotunda.js';
import type { HatShopPlaces } from './HatShopPlaces.js';

const euros = constant('EUR');
/** The tills write down what their clock shows. */
const zone = 'Europe/Amsterdam';

/** The shops' tills: Dutch words, and times without a zone. */
export function stores({ url }: HatShopPlaces['stores']) {
  return postgres({
    url,

    profiles: {
      table: 'klantkaarten',
      recordId: 'klant_id',
      displayName: 'naam',
      updatedAt: dateTime('gewijzigd', { zone }),
      addresses: [{ postalCode: 'postcode' }],
      identifiers: { PHONE: 'telefoon', EMAIL: 'email', LOYALTY_NUMBER: 'pasnummer' },
    },

    orders: {
      table: sql('bonnen t JOIN filialen f ON f.code = t.filiaal'),
      recordId: 'klant_id',
      id: 'bon_id',
      occurredAt: dateTime('tijdstip', { zone }),
      channel: oneOf('soort', { VERKOOP: 'STORE', RESERVERING: 'WEB' }),
      device: oneOf('apparaat', { pc: 'DESKTOP', tablet: 'TABLET', telefoon: 'SMARTPHONE' }),
      status: oneOf('status', {
        NIEUW: 'PENDING',
        KLAARGELEGD: 'READY_FOR_PICKUP',
        OPGEHAALD: 'COLLECTED',
        AFGEREKEND: 'COLLECTED',
        VERVALLEN: 'CANCELLED',
      }),
      total: money('bedrag', euros),
      lines: childRows(
        { table: 'bonregels', key: 'bon_id', orderBy: 'regel' },
        {
          sku: 'artikel',
          name: sql('initcap(c.omschrijving)'),
          category: 'groep',
          quantity: 'aantal',
          unitPrice: money('stuksprijs', euros),
        },
      ),
      fulfilment: {
        method: oneOf('soort', { VERKOOP: 'IN_STORE', RESERVERING: 'PICKUP' }),
        status: oneOf('status', {
          NIEUW: 'PENDING',
          KLAARGELEGD: 'READY',
          OPGEHAALD: 'COLLECTED',
          AFGEREKEND: 'COLLECTED',
          VERVALLEN: 'CANCELLED',
        }),
        location: { name: 'f.naam', kind: constant('STORE') },
      },
    },

    // A hand-over is no purchase of its own: the order that it ends is in the web shop's book.
    events: {
      table: sql('afhalingen t JOIN filialen f ON f.code = t.filiaal'),
      recordId: 'klant_id',
      id: 'afhaling_id',
      occurredAt: dateTime('opgehaald', { zone }),
      name: constant('order_collected'),
      channel: constant('STORE'),
      purpose: constant('SALES'),
      properties: sql("jsonb_build_object('order', t.bestelnummer, 'store', f.naam)"),
    },
  });
}
