import { html, nothing } from 'lit-html';
/** @import { GatewayError } from '../gateway/GatewayError.js' */

/**
 * Says what went wrong, and the request's id, by which the gateway's log tells more.
 * @param {GatewayError} error
 * @param {() => void} [again] asks once more
 */
export function failure({ message, requestId }, again) {
  return html`<p class="failure" role="alert">
    ${message}${requestId ? html` <small>Request ${requestId}</small>` : nothing}
    ${again ? html`<button class="quiet" @click=${again}>Try again</button>` : nothing}
  </p>`;
}
