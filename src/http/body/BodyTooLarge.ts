/** A body larger than one request may have; `ofDocument` where it is the document that is too large. */
export class BodyTooLarge extends Error {
  readonly ofDocument: boolean;
  readonly statusCode = 413;

  constructor(ofDocument: boolean) {
    super('The body is too large.');
    this.name = 'BodyTooLarge';
    this.ofDocument = ofDocument;
  }
}
