import { html } from 'lit-html';

/** Which tab of `count` the arrow keys lead to from one, as far as a key does. */
const KEYS = {
  ArrowLeft: (/** @type {number} */ at, /** @type {number} */ count) => (at + count - 1) % count,
  ArrowRight: (/** @type {number} */ at, /** @type {number} */ count) => (at + 1) % count,
  Home: () => 0,
  End: (/** @type {number} */ _, /** @type {number} */ count) => count - 1,
};

/**
 * Tabs to choose from: arrow keys lead from one to the next, which opens once it is pressed, as its
 * content may take a while.
 * @template {string} T
 * @param {readonly T[]} names
 * @param {T} open
 * @param {(name: T) => void} onChoice
 */
export function tabs(names, open, onChoice) {
  const move = (/** @type {KeyboardEvent} */ event) => {
    const list = /** @type {HTMLElement} */ (event.currentTarget);
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const next = Object.entries(KEYS).find(([key]) => key === event.key)?.[1];
    if (next === undefined) return;
    event.preventDefault();
    buttons[next(at, buttons.length)]?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label="What is shown" @keydown=${move}>
    ${names.map(
      (name) => html`<button
        role="tab"
        id="tab-${name}"
        aria-controls="panel-${name}"
        aria-selected=${name === open ? 'true' : 'false'}
        tabindex=${name === open ? 0 : -1}
        @click=${() => onChoice(name)}
      >
        ${name}
      </button>`,
    )}
  </div>`;
}
