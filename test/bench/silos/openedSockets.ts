import { Socket } from 'node:net';

/** Bytes sent and received. */
export interface Bytes {
  readonly sent: number;
  readonly received: number;
}

const sockets = new Map<Socket, { readonly port: string; bytes: Bytes }>();

/** All connections that this process has opened, whichever driver did: a socket tells its bytes itself. */
export const openedSockets = {
  watch(): void {
    const { connect } = Socket.prototype;
    Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
      this.once('connect', () => {
        const kept = { port: String(this.remotePort), bytes: bytesOf(this) };
        sockets.set(this, kept);
        this.once('close', () => {
          kept.bytes = bytesOf(this);
        });
      });
      return Reflect.apply(connect, this, args) as Socket;
    } as typeof connect;
  },

  /** By the port that they lead to. */
  bytes(): Readonly<Record<string, Bytes>> {
    const byPort: Record<string, Bytes> = {};
    for (const [socket, { port, bytes }] of sockets) {
      const { sent, received } = socket.destroyed ? bytes : bytesOf(socket);
      const sum = byPort[port] ?? { sent: 0, received: 0 };
      byPort[port] = { sent: sum.sent + sent, received: sum.received + received };
    }
    return byPort;
  },
};

function bytesOf({ bytesWritten, bytesRead }: Socket): Bytes {
  return { sent: bytesWritten, received: bytesRead };
}
