import { html } from 'lit-html';
import { paths } from './paths.js';

/** What an address leads to that is none of ours. */
export class NoPage {
  title = 'Nothing here';

  view() {
    return html`<h1>Nothing here</h1>
      <p>There is no such page. <a href=${paths.customers}>All customers</a></p>`;
  }

  close() {}
}
