import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** Somebody who follows a subscription, and what it was told so far. */
export interface Follower<T> {
  readonly told: T[];
  /** Resolves when so many were told; rejects when it ended before. */
  until(count: number): Promise<T[]>;
  /** How it ended: nothing, or what was wrong. */
  readonly ended: Promise<unknown>;
  readonly client: Client;
  close(): Promise<void>;
}

/** Follows a subscription over WebSocket, without trying again by itself. */
export function followActivity<T = Record<string, unknown>>(
  url: string,
  query: string,
  variables: Record<string, unknown>,
  options: {
    readonly token?: string;
    readonly client?: Client;
    readonly headers?: Record<string, string>;
  } = {},
): Follower<T> {
  const told: T[] = [];
  const watchers = new Set<() => void>();
  const look = () => {
    for (const watch of watchers) watch();
  };
  class Socket extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: options.headers ?? {} });
    }
  }
  const client =
    options.client ??
    createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: Socket,
      retryAttempts: 0,
      lazyCloseTimeout: 0,
      ...(options.token === undefined
        ? {}
        : { connectionParams: { Authorization: `Bearer ${options.token}` } }),
    });
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe<Record<string, T>>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors !== undefined) resolve(errors);
          if (data != null) told.push(...Object.values(data));
          look();
        },
        error: resolve,
        complete: () => resolve(undefined),
      },
    );
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    look();
  });
  return {
    told,
    ended,
    client,
    until: (count) =>
      new Promise((resolve, reject) => {
        const watch = () => {
          if (told.length >= count) resolve(told);
          else if (isOver) reject(new Error(`ended after ${told.length} of ${count}`));
          else return;
          watchers.delete(watch);
        };
        watchers.add(watch);
        watch();
      }),
    close: async () => {
      await client.dispose();
    },
  };
}
