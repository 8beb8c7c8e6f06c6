/** Something that went wrong between this page and the gateway, in words for people. */
export class GatewayError extends Error {
  /**
   * @param {string} message
   * @param {string} [code] of the gateway's catalogue; none where it did not answer at all
   * @param {string} [requestId] by which the gateway's log has it
   */
  constructor(message, code, requestId) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}
