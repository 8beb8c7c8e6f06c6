import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { outcome } from '../elements/outcome.js';
import { paged } from '../elements/paged.js';
import { Deed } from '../gateway/Deed.js';
import { List } from '../gateway/List.js';
import { duplicateCard } from './duplicateCard.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardDecideMutation, DashboardDuplicatesQuery } from '../../src/generated/dashboard.js' */

const DUPLICATES = /* GraphQL */ `
  query DashboardDuplicates($after: String) {
    duplicateCandidates(first: 10, after: $after) {
      nodes {
        id
        score
        records {
          source
          recordId
          customer {
            id
            profile {
              displayName
              birthDate
              emails { value source }
              phones { value source }
              addresses { line1 postalCode city }
            }
          }
        }
        evidence { attribute level weight }
      }
      pageInfo { hasNextPage endCursor }
      complete
      matching
    }
  }
`;

const DECIDE = /* GraphQL */ `
  mutation DashboardDecide($input: DecideDuplicateInput!) {
    decideDuplicate(input: $input) {
      __typename
      ... on UserError { message }
    }
  }
`;

/** @typedef {NonNullable<DashboardDuplicatesQuery['duplicateCandidates']['nodes']>[number]} Candidate */

/** Pairs of records that may be one person, for somebody to decide. */
export class DuplicatesPage {
  title = 'Duplicates';
  /** @type {List<DashboardDuplicatesQuery, Candidate>} */
  #candidates;
  /** @type {Deed<DashboardDecideMutation>} */
  #decision;

  /** @param {App} app */
  constructor(app) {
    this.#candidates = new List(
      app,
      DUPLICATES,
      (/** @type {DashboardDuplicatesQuery} */ data) => data.duplicateCandidates,
    );
    this.#decision = new Deed(app, DECIDE, ({ decideDuplicate }) => decideDuplicate);
    void this.#candidates.read({});
  }

  view() {
    return html`<h1>May these be one person?</h1>
      <p class="hint">
        The likeliest first. What you decide stands above all rules, and can be undone on the
        customer's page.
      </p>
      ${outcome(this.#decision.outcome)} ${this.#list()}`;
  }

  close() {
    this.#candidates.close();
  }

  #list() {
    switch (this.#candidates.question.data?.duplicateCandidates.matching) {
      case 'OFF':
        return html`<p class="unknown">
          Nobody looks for likeness here: the configuration has no match model, which
          <code>rotunda identity train</code> makes.
        </p>`;
      case 'LOADING':
        return html`<p class="unknown">The match model is being loaded: look again in a minute.</p>`;
      default:
        return paged(this.#candidates, this.#pairs, 'No pair is likely enough to ask about.');
    }
  }

  #pairs = (/** @type {readonly Candidate[]} */ candidates) => {
    return repeat(
      candidates,
      ({ id }) => id,
      (candidate) =>
        duplicateCard(candidate, this.#decision.isOpen, (decision, reason) =>
          this.#decide(candidate.id, decision, reason),
        ),
    );
  };

  /**
   * @param {string} candidateId
   * @param {'SAME' | 'DIFFERENT'} decision
   * @param {string} reason
   */
  async #decide(candidateId, decision, reason) {
    const said = decision === 'SAME' ? 'They are one person now.' : 'They stay two people.';
    const input = { candidateId, decision, reason };
    const isDone = await this.#decision.do(input, said);
    if (isDone) this.#candidates.leaveOut(candidateId);
    // Somebody may have been first.
    else void this.#candidates.again();
    return isDone;
  }
}
