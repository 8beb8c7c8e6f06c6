import { html } from 'lit-html';
import { day } from '../elements/day.js';
import { listed } from '../elements/listed.js';
import { statusBadge } from '../elements/statusBadge.js';
import { trouble } from '../elements/trouble.js';
import { TROUBLE_FIELDS } from '../elements/troubleFields.js';
import { words } from '../elements/words.js';
import { CustomerPart } from './CustomerPart.js';

/** @import { App } from '../app/App.js' */
/** @import { Rereadable } from '../elements/trouble.js' */
/** @import { DashboardJourneysQuery } from '../../src/generated/dashboard.js' */

const JOURNEYS = /* GraphQL */ `
  query DashboardJourneys($id: ID!) {
    customer(by: { id: $id }) {
      journeys {
        rows {
          journey { id name }
          state
          stage
          stages { name reachedAt interaction { id channel } }
          stalledSince
        }
        complete
        freshness { ...DashboardTrouble }
      }
    }
  }
  ${TROUBLE_FIELDS}
`;

/** @typedef {NonNullable<DashboardJourneysQuery['customer']>['journeys']} Journeys */

/**
 * Where the person stands in the journeys that are configured.
 * @param {App} app
 * @param {string} id
 * @returns {CustomerPart<DashboardJourneysQuery>}
 */
export function journeysPart(app, id) {
  return new CustomerPart(app, id, JOURNEYS, ({ journeys }, asked) => runs(journeys, asked));
}

/**
 * @param {Journeys} journeys
 * @param {Rereadable} asked
 */
function runs({ rows, complete, freshness }, asked) {
  return html`${trouble(freshness, complete, asked)}
  ${listed(rows, complete, (all) => all.map(progress), 'In none.')}`;
}

/** @param {NonNullable<Journeys['rows']>[number]} progress */
function progress({ journey, state, stage, stages, stalledSince }) {
  return html`
    <p><b>${journey.name}</b> ${statusBadge(state)}</p>
    <ol class="stages">
      ${stages.map(
        ({ name, reachedAt, interaction }) =>
          html`<li class=${reachedAt ? 'reached' : ''} aria-current=${name === stage ? 'step' : 'false'}>
            ${name}
            ${reachedAt ? html`<small>${day(reachedAt)}${interaction?.channel ? `, ${words(interaction.channel)}` : ''}</small>` : ''}
          </li>`,
      )}
    </ol>
    ${stalledSince ? html`<p class="hint">No further since ${day(stalledSince)}.</p>` : ''}
  `;
}
