/**
 * Runs TypeScript as it stands, for the scripts of package.json: `node --import ./tsx.js`. Unlike
 * tsx by itself it leaves no cache in the machine's temporary folder, and it serves worker threads.
 */
import { isMainThread } from 'node:worker_threads';

process.env.TSX_DISABLE_CACHE = '1';
if (isMainThread) await import('tsx');
else (await import('tsx/esm/api')).register();
