import { html, nothing } from 'lit-html';
import { answered } from '../../elements/answered.js';
import { share } from '../../elements/share.js';
import { words } from '../../elements/words.js';
import { Question } from '../../gateway/Question.js';

/** @import { App } from '../../app/App.js' */
/** @import { DashboardLinkQuery } from '../../../src/generated/dashboard.js' */

const WHY = /* GraphQL */ `
  query DashboardLink($a: RecordRef!, $b: RecordRef!) {
    whyLinked(a: $a, b: $b) {
      linked
      path { from { source recordId } to { source recordId } rule identifierType score linkedBy }
    }
  }
`;

/** @typedef {{ readonly source: string, readonly recordId: string }} RecordName */

/** Why two records are taken for one person: the links that lead from one to the other. */
export class WhyLinked {
  /** @type {Question<DashboardLinkQuery>} */
  #link;
  /** @type {readonly [RecordName, RecordName] | undefined} */
  #asked;

  /** @param {App} app */
  constructor(app) {
    this.#link = new Question(app, WHY);
  }

  /**
   * @param {RecordName} one
   * @param {RecordName} other
   */
  ask(one, other) {
    this.#asked = [one, other];
    const name = (/** @type {RecordName} */ { source, recordId }) => ({ source, recordId });
    void this.#link.ask({ a: name(one), b: name(other) });
  }

  view() {
    if (this.#asked === undefined) return nothing;
    const [one, other] = this.#asked;
    return html`<div class="panel" aria-live="polite">
      <h3>Why ${other.source} ${other.recordId} is ${one.source} ${one.recordId}</h3>
      ${answered(this.#link, ({ whyLinked }) =>
        whyLinked.linked
          ? html`<ol>
              ${whyLinked.path.map(step)}
            </ol>`
          : html`<p>No chain of links leads from one to the other any more.</p>`,
      )}
    </div>`;
  }

  close() {
    this.#link.close();
  }
}

/** @param {DashboardLinkQuery['whyLinked']['path'][number]} step */
function step({ from, to, rule, identifierType, score, linkedBy }) {
  const grounds = [
    rule,
    ...(identifierType ? [words(identifierType).toLowerCase()] : []),
    ...(score === null ? [] : [share(score)]),
  ];
  return html`<li>
    ${from.source} <code>${from.recordId}</code> and ${to.source} <code>${to.recordId}</code>:
    ${grounds.join(', ')} <small>${linkedBy}</small>
  </li>`;
}
