import { childRows, constant, money, oneOf, postgres, sql, template } from '../../rotunda.js';
import type { HatShopPlaces } from './HatShopPlaces.js';

const euros = constant('EUR');

/** The web shop: states are numbers, money is in cents, and the app is told from the site by its system. */
export function shop({ url }: HatShopPlaces['shop']) {
  return postgres({
    url,

    profiles: {
      table: 'customers',
      recordId: 'customer_no',
      givenName: 'first_name',
      familyName: 'last_name',
      birthDate: 'birthday',
      language: sql("replace(t.locale, '_', '-')"),
      updatedAt: 'changed_at',
      addresses: [
        {
          line1: sql("t.street || ' ' || t.house_no"),
          postalCode: 'zip',
          city: 'town',
          country: 'country_code',
        },
      ],
      identifiers: {
        EMAIL: 'email',
        PHONE: 'phone',
        LOYALTY_NUMBER: 'club_card',
        CUSTOMER_NUMBER: 'customer_no',
        DEVICE_ID: 'app_install',
      },
    },

    orders: {
      table: 'orders',
      recordId: 'customer_no',
      id: 'order_no',
      occurredAt: 'placed_at',
      sourceUrl: template('https://shop.hatshop.example/admin/orders/{order_no}'),
      channel: oneOf('via', { web: 'WEB', ios: 'APP', android: 'APP' }),
      platform: oneOf(sql("nullif(t.via, 'web')"), { ios: 'iOS app', android: 'Android app' }),
      device: oneOf('screen', { desktop: 'DESKTOP', tablet: 'TABLET', phone: 'SMARTPHONE' }),
      status: oneOf('state', {
        10: 'PENDING',
        20: 'CONFIRMED',
        30: 'PROCESSING',
        35: 'READY_FOR_PICKUP',
        40: 'SHIPPED',
        50: 'DELIVERED',
        55: 'COLLECTED',
        90: 'CANCELLED',
        95: 'RETURNED',
      }),
      total: money('total_cents', 'currency', { unit: 'MINOR' }),
      lines: childRows(
        { table: 'order_lines', key: 'order_no', orderBy: 'line_no' },
        {
          sku: 'article',
          name: 'title',
          category: 'category',
          quantity: 'pieces',
          unitPrice: money('unit_cents', euros, { unit: 'MINOR' }),
        },
      ),
      fulfilment: {
        method: oneOf('ship_mode', { home: 'DELIVERY', collect: 'PICKUP' }),
        status: oneOf('ship_state', {
          waiting: 'PENDING',
          ready: 'READY',
          under_way: 'SHIPPED',
          delivered: 'DELIVERED',
          collected: 'COLLECTED',
          called_off: 'CANCELLED',
        }),
        location: {
          name: 'collect_at',
          kind: oneOf('ship_mode', { home: 'HOME', collect: 'STORE' }),
        },
        carrier: 'carrier',
      },
    },

    returns: {
      table: 'return_parcels',
      recordId: 'customer_no',
      id: 'parcel_no',
      occurredAt: 'announced_at',
      order: 'order_no',
      channel: oneOf('route', {
        parcel_shop: 'POST',
        store: 'STORE',
        mail: 'POST',
        pick_up: 'POST',
      }),
      status: oneOf('state', {
        announced: 'REQUESTED',
        under_way: 'IN_TRANSIT',
        arrived: 'RECEIVED',
        paid_back: 'REFUNDED',
        refused: 'REJECTED',
      }),
      method: oneOf('route', {
        parcel_shop: 'DROP_OFF',
        store: 'STORE',
        mail: 'POST',
        pick_up: 'COURIER',
      }),
      reason: 'reason',
      refund: money('refund_cents', 'currency', { unit: 'MINOR' }),
      dropOff: {
        name: 'dropped_at',
        kind: oneOf('dropped_at_type', { newsagent: 'PARTNER', locker: 'LOCKER', shop: 'STORE' }),
      },
    },
  });
}
