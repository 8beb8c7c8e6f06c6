/** By what the server is known, in its replies and in its warning. */
export const serverName =
  'rotunda-embedded-mongodb (a stand-in for demo and tests, not a database)';

/** The MongoDB version whose behaviour is followed. */
export const emulatedVersion = [7, 0, 0] as const;

/** The wire protocol version of that MongoDB version. */
export const maxWireVersion = 21;
