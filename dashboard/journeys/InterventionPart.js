import { html } from 'lit-html';
import { panel } from '../elements/panel.js';
import { share } from '../elements/share.js';
import { DuePart } from './DuePart.js';
import { EffectPart } from './EffectPart.js';

/** @import { App } from '../app/App.js' */
/** @import { DashboardJourneyListQuery } from '../../src/generated/dashboard.js' */

/** An intervention: what it brings about, and who is due for it. */
export class InterventionPart {
  #intervention;
  #effect;
  #due;

  /**
   * @param {App} app
   * @param {DashboardJourneyListQuery['interventions'][number]} intervention
   */
  constructor(app, intervention) {
    this.#intervention = intervention;
    this.#effect = new EffectPart(app, intervention.id);
    this.#due = new DuePart(app, intervention.id);
  }

  view() {
    const { name, holdoutShare } = this.#intervention;
    return panel(
      name,
      html`<p class="hint">${share(holdoutShare)} of customers are left alone, to measure against.</p>
        ${this.#effect.view()} ${this.#due.view()}`,
    );
  }

  close() {
    this.#effect.close();
    this.#due.close();
  }
}
