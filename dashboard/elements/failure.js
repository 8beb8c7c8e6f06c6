import { html } from 'lit-html';
/** @import { GatewayError } from '../gateway/GatewayError.js' */

/**
 * Says what went wrong, and the request's id, by which the gateway's log tells more.
 * @param {GatewayError} error
 */
export function failure({ message, requestId }) {
  return html`<p class="failure" role="alert">
    ${message}${requestId ? html` <small>Request ${requestId}</small>` : ''}
  </p>`;
}
