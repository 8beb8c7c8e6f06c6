import { html } from 'lit-html';

/**
 * Shows a list, and tells one that is empty from one that nobody could read.
 * @template N
 * @param {readonly N[] | null} nodes
 * @param {boolean} complete
 * @param {(nodes: readonly N[]) => unknown} view
 * @param {string} [none] what to say where there is nothing
 */
export function listed(nodes, complete, view, none = 'None.') {
  if (nodes === null) return html`<p class="unknown">Unknown: no source of it could be read.</p>`;
  if (nodes.length > 0) return view(nodes);
  return complete
    ? html`<p class="none">${none}</p>`
    : html`<p class="unknown">Nothing was found, but not everything could be read.</p>`;
}
