import { ChannelsPage } from '../channels/ChannelsPage.js';
import { CustomerPage } from '../customer/CustomerPage.js';
import { CustomersPage } from '../customers/CustomersPage.js';
import { DataPage } from '../data/DataPage.js';
import { DuplicatesPage } from '../duplicates/DuplicatesPage.js';
import { HandoverPage } from '../handover/HandoverPage.js';
import { JourneysPage } from '../journeys/JourneysPage.js';
import { SourcesPage } from '../sources/SourcesPage.js';
import { NoPage } from './NoPage.js';
/** @import { App } from './App.js' */

/**
 * What a page of the dashboard can do.
 * @typedef {{ readonly title: string, view(): unknown, close(): void }} Page
 */

/**
 * Opens the page that an address leads to.
 * @param {string} hash
 * @param {App} app
 * @returns {Page}
 */
export function pageAt(hash, app) {
  const [path = '', query] = hash.replace(/^#?\/?/, '').split('?');
  const [name = '', ...rest] = path.split('/');
  const value = decode(rest.join('/'));
  const choices = new URLSearchParams(query);
  switch (name) {
    case '':
      return new CustomersPage(app, '');
    case 'search':
      return new CustomersPage(app, value);
    case 'customers':
      return new CustomerPage(app, value, choices);
    case 'duplicates':
      return new DuplicatesPage(app);
    case 'channels':
      return new ChannelsPage(app, choices);
    case 'journeys':
      return new JourneysPage(app, value, choices);
    case 'data':
      return new DataPage(app);
    case 'sources':
      return new SourcesPage(app);
    case 'handover':
      return new HandoverPage(app, value);
    default:
      return new NoPage();
  }
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
