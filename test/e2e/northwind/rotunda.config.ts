import {
  childRows,
  constant,
  defineConfig,
  env,
  money,
  postgres,
  secret,
  sql,
  template,
} from 'rotunda';

/** The Northwind trading company: one database, no code. */
export default defineConfig({
  sources: {
    northwind: postgres({
      url: env('NORTHWIND_URL'),

      profiles: {
        table: 'customers',
        recordId: 'customer_id',
        displayName: 'contact_name',
        identifiers: { PHONE: 'phone', CUSTOMER_NUMBER: 'customer_id' },
        addresses: [
          {
            line1: 'address',
            city: 'city',
            region: 'region',
            postalCode: 'postal_code',
            country: 'country',
          },
        ],
        search: ['company_name', 'contact_name'],
        company: 'company_name',
      },

      orders: {
        table: sql(`orders t
          LEFT JOIN shippers s ON s.shipper_id = t.ship_via
          LEFT JOIN employees e ON e.employee_id = t.employee_id`),
        recordId: 'customer_id',
        id: 'order_id',
        occurredAt: 'order_date',
        channel: constant('PHONE'),
        status: sql("CASE WHEN t.shipped_date IS NULL THEN 'processing' ELSE 'shipped' END"),
        // Prices and discounts are `real`: exact sums need numeric.
        total: money(
          sql(`(SELECT sum(d.unit_price::numeric * d.quantity * (1 - d.discount::numeric))
                FROM order_details d WHERE d.order_id = t.order_id)`),
          constant('USD'),
        ),
        lines: childRows(
          {
            table: sql(
              'order_details c JOIN products p USING (product_id) JOIN categories g USING (category_id)',
            ),
            key: sql('c.order_id'),
            orderBy: sql('product_id'),
          },
          {
            sku: sql('product_id'),
            name: 'p.product_name',
            category: 'g.category_name',
            quantity: 'c.quantity',
            unitPrice: money(sql('c.unit_price::numeric'), constant('USD')),
          },
        ),
        fulfilment: {
          method: constant('DELIVERY'),
          carrier: 's.company_name',
          location: { name: template('{ship_name}, {ship_city}'), kind: constant('HOME') },
        },
        employee: { name: sql("e.first_name || ' ' || e.last_name"), title: 'e.title' },
      },
    }),
  },

  extensions: { schema: './northwind.graphql' },

  // Telephone numbers are written as each country writes them, without its code.
  identity: { region: 'US' },

  store: {
    url: env('MONGODB_URI'),
    encryptionKeys: [secret('ROTUNDA_ENCRYPTION_KEY')],
    indexKey: secret('ROTUNDA_INDEX_KEY'),
  },

  server: { port: 0 },
});
