/** What a client of PostgreSQL sends once per round trip: that a statement be executed, whichever it is. */
export const executeMessage = 'E\u0000\u0000\u0000\u0009\u0000\u0000\u0000\u0000\u0000';
