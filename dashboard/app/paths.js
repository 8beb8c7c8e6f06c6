/** Where the pages of the dashboard are. */
export const paths = {
  customers: '#/',
  /** @param {string} text */
  search: (text) => `#/search/${encodeURIComponent(text)}`,
  /** @param {string} id */
  customer: (id) => `#/customers/${encodeURIComponent(id)}`,
  duplicates: '#/duplicates',
  channels: '#/channels',
  /** @param {string} [id] the first one where it is left out */
  journey: (id) => (id === undefined ? '#/journeys' : `#/journeys/${encodeURIComponent(id)}`),
  data: '#/data',
  sources: '#/sources',
  /** @param {string} token */
  handover: (token) => `#/handover/${encodeURIComponent(token)}`,
};
