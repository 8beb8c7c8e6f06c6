const opReply = 1;
const opMsg = 2013;
const headerBytes = 16;
/** Flags, cursor id, offset and number of documents in an OP_REPLY. */
const opReplyBytes = 20;

/** Wraps a reply's BSON into a message of the form that the request wants. */
export function encodeReply(
  form: 'OP_MSG' | 'OP_REPLY',
  document: Uint8Array,
  responseTo: number,
  requestId: number,
): Buffer {
  const prefixBytes = headerBytes + (form === 'OP_MSG' ? 5 : opReplyBytes);
  const message = Buffer.alloc(prefixBytes + document.length);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(requestId, 4);
  message.writeInt32LE(responseTo, 8);
  message.writeInt32LE(form === 'OP_MSG' ? opMsg : opReply, 12);
  // For OP_MSG the flags and the section's kind are zero.
  if (form === 'OP_REPLY') message.writeInt32LE(1, prefixBytes - 4);
  message.set(document, prefixBytes);
  return message;
}
