import { Socket } from 'node:net';

/** Bytes of connections that are closed, by now. */
const past = { sent: 0, received: 0 };
const open = new Set<Socket>();

/** All connections that this process opens, whichever driver does: a socket tells its bytes itself. */
export const openedSockets = {
  watch(): void {
    const { connect } = Socket.prototype;
    Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
      open.add(this);
      this.once('close', () => {
        open.delete(this);
        past.sent += this.bytesWritten;
        past.received += this.bytesRead;
      });
      return Reflect.apply(connect, this, args) as Socket;
    } as typeof connect;
  },

  bytes(): { readonly sent: number; readonly received: number } {
    let { sent, received } = past;
    for (const socket of open) {
      sent += socket.bytesWritten;
      received += socket.bytesRead;
    }
    return { sent, received };
  },
};
