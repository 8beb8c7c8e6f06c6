import { App } from './app/App.js';
import { paths } from './app/paths.js';

// A link that hands a conversation over: its token need not stay in the address that is sent along.
const token = new URLSearchParams(location.search).get('token');
if (token !== null) history.replaceState(null, '', location.pathname + paths.handover(token));

const app = new App(document.body);
// How long ago something was changes while one looks.
setInterval(() => document.hidden || app.redraw(), 30_000);
addEventListener('hashchange', () => app.follow());
// A browser that keeps the page to come back to it keeps no connection.
addEventListener('pagehide', () => app.close());
addEventListener('pageshow', ({ persisted }) => persisted && app.open());
