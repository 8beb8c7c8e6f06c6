/**
 * Runs TypeScript as it stands, for the scripts of package.json: `node --import ./tsx.js`. Unlike
 * tsx by itself it leaves no cache in the machine's temporary folder.
 */
process.env.TSX_DISABLE_CACHE = '1';
await import('tsx');
