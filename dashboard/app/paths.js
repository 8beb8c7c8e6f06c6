/** Where the pages of the dashboard are. */
export const paths = {
  customers: '#/',
  /** @param {string} text */
  search: (text) => `#/search/${encodeURIComponent(text)}`,
  /** @param {string} id */
  customer: (id) => `#/customers/${encodeURIComponent(id)}`,
  duplicates: '#/duplicates',
  channels: '#/channels',
  data: '#/data',
  sources: '#/sources',
  /** @param {string} token */
  handover: (token) => `#/handover/${encodeURIComponent(token)}`,
};
