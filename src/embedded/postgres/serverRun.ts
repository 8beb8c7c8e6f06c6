/** One attempt at running the server on a port. */
export interface ServerRun {
  /** Resolves when the server is gone, whether stopped or fallen. */
  readonly exited: Promise<unknown>;
  /** Stops the server, disconnecting its clients, and resolves when it is gone. */
  stop(): Promise<void>;
  /** Lets this process end without `stop()`. */
  unref(): void;
}
