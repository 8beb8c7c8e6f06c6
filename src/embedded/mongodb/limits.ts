/** MongoDB's limit of a stored document, in bytes. */
export const maxDocumentBytes = 16 * 1024 * 1024;

/** A command may be a little larger than the document in it. */
export const maxCommandBytes = maxDocumentBytes + 16 * 1024;

/** MongoDB's limit of a message on the wire, in bytes. */
export const maxMessageBytes = 48_000_000;

/** MongoDB's limit of documents in one write command. */
export const maxWriteBatchSize = 100_000;

/** MongoDB's limit of nesting in a stored document. */
export const maxStoredDepth = 180;
