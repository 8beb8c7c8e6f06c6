import { html } from 'lit-html';

/**
 * Asks for a token, where the gateway lets nobody in without.
 * @param {string} refusal what the gateway said
 * @param {(token: string) => void} onToken
 */
export function tokenForm(refusal, onToken) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    onToken(String(new FormData(form).get('token')).trim());
  };
  return html`<form class="panel token" @submit=${submit}>
    <h2>Who is asking?</h2>
    <p>${refusal}</p>
    <label>Access token <input name="token" type="password" autocomplete="off" required /></label>
    <p class="hint">It is kept in this tab until it is closed.</p>
    <button>Go on</button>
  </form>`;
}
