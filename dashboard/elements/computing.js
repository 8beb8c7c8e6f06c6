import { html, nothing } from 'lit-html';

/**
 * How far a report is; nothing once it is computed.
 * @param {{ readonly done: number, readonly total: number } | null} progress
 */
export function computing(progress) {
  if (progress === null) return nothing;
  const { done, total } = progress;
  return html`<p>
    Being computed: <progress value=${done} max=${total} aria-label="How far it is"></progress>
    ${done} of ${total}
  </p>`;
}
