import { startEmbeddedMongo } from '../../../../src/embedded/mongodb/startEmbeddedMongo.js';

// A store in a process of its own, so that its memory is not taken for that of who links.
const { url } = await startEmbeddedMongo({ quiet: true });
process.send?.(url);
process.on('disconnect', () => process.exit());
