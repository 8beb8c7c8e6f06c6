import type { Socket } from 'node:net';
import type { BsonDocument } from './bson/bsonValue.js';
import { CommandError } from './commandError.js';
import { encodeReply } from './wire/encodeReply.js';
import { FrameReader } from './wire/frameReader.js';
import { parseMessage } from './wire/parseMessage.js';
import type { WireRequest } from './wire/wireRequest.js';

/** Answers one command with the BSON of a reply. */
export interface CommandAnswerer {
  answer(command: BsonDocument, requestBytes: number): Uint8Array;
  /** The reply for a message whose command could not even be read. */
  answerFault(error: CommandError): Uint8Array;
}

/**
 * Speaks the wire protocol on a socket. Bytes that are no message end the connection; a client that
 * does not read its replies is not read from either.
 */
export function serveConnection(socket: Socket, answerer: CommandAnswerer): void {
  const frames = new FrameReader();
  let lastRequestId = 0;
  const send = (form: 'OP_MSG' | 'OP_REPLY', reply: Uint8Array, responseTo: number) =>
    socket.write(encodeReply(form, reply, responseTo, ++lastRequestId));
  const handle = (message: Buffer) => {
    const request = tryParse(message);
    if (request instanceof CommandError) {
      send('OP_MSG', answerer.answerFault(request), message.readInt32LE(4));
      return;
    }
    const reply = answerer.answer(request.command, request.bytes);
    if (request.reply !== 'none') send(request.reply, reply, request.requestId);
  };
  const handleAll = () => {
    try {
      while (!socket.writableNeedDrain && !socket.destroyed) {
        const message = frames.next();
        if (message === undefined) return;
        handle(message);
      }
      socket.pause();
    } catch {
      // After bytes that are no message nothing on the connection can be understood.
      socket.destroy();
    }
  };
  socket.on('data', (chunk) => {
    frames.push(chunk as Buffer);
    handleAll();
  });
  socket.on('drain', () => {
    socket.resume();
    handleAll();
  });
  socket.on('error', () => socket.destroy());
}

/** A command that is too large or not BSON gets an error reply; all else ends the connection. */
function tryParse(message: Buffer): WireRequest | CommandError {
  try {
    return parseMessage(message);
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}
