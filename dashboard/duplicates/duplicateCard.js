import { html } from 'lit-html';
import { paths } from '../app/paths.js';
import { date } from '../elements/date.js';
import { share } from '../elements/share.js';
import { typeWords } from '../elements/typeWords.js';
import { words } from '../elements/words.js';
/** @import { Candidate } from './DuplicatesPage.js' */

/**
 * Two records side by side, what speaks for and against their being one person, and a decision.
 * @param {Candidate} candidate
 * @param {boolean} isBusy
 * @param {(decision: 'SAME' | 'DIFFERENT', reason: string) => Promise<boolean>} onDecision answers whether it is done
 */
export function duplicateCard({ score, records, evidence }, isBusy, onDecision) {
  const decide = async (/** @type {Event} */ event) => {
    const { form, value } = /** @type {HTMLButtonElement} */ (event.currentTarget);
    if (form === null || !form.reportValidity()) return;
    const reason = String(new FormData(form).get('reason')).trim();
    const next = form.closest('article')?.nextElementSibling?.querySelector('input');
    if (await onDecision(value === 'SAME' ? 'SAME' : 'DIFFERENT', reason)) next?.focus();
  };
  return html`<article class="panel duplicate">
    <h2>${share(score)} likely</h2>
    <div class="pair">${records.map(person)}</div>
    <details>
      <summary>What speaks for and against it</summary>
      <ul class="evidence">${evidence.map(weight)}</ul>
    </details>
    <form class="form" @submit=${nothingByEnter}>
      <label class="wide">Why <input name="reason" required maxlength="1000" /></label>
      <button type="button" value="SAME" @click=${decide} ?disabled=${isBusy}>One person</button>
      <button type="button" value="DIFFERENT" @click=${decide} ?disabled=${isBusy}>Two people</button>
    </form>
  </article>`;
}

/**
 * Enter would press the first button: which of them is meant nobody said.
 * @param {Event} event
 */
function nothingByEnter(event) {
  event.preventDefault();
}

/** @param {Candidate['records'][number]} record */
function person({ source, recordId, customer }) {
  const { displayName, birthDate, emails, phones, addresses } = customer.profile;
  const lines = [
    birthDate && date(birthDate),
    ...emails.map(({ value }) => value),
    ...phones.map(({ value }) => value),
    ...addresses.map(({ line1, postalCode, city }) =>
      [line1, postalCode, city].filter(Boolean).join(', '),
    ),
  ];
  return html`<div>
    <a href=${paths.customer(customer.id)}>${displayName ?? 'No name is known'}</a>
    <small>${source} <code>${recordId}</code></small>
    <ul>${lines.filter(Boolean).map((line) => html`<li>${line}</li>`)}</ul>
  </div>`;
}

/** @param {Candidate['evidence'][number]} evidence */
function weight({ attribute, level, weight }) {
  const name = /^[A-Z_]+$/.test(attribute) ? words(attribute) : typeWords(attribute);
  return html`<li>
    <meter min="-20" low="0" high="0.01" optimum="20" max="20" value=${weight}></meter>
    ${name}${level ? `: ${typeWords(level).toLowerCase()}` : ''} <small>${weight.toFixed(1)} bits</small>
  </li>`;
}
