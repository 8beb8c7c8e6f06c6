import {
  Browser,
  type HTMLButtonElement,
  type HTMLInputElement,
  type IFetchInterceptor,
} from 'happy-dom';
import { eventually } from './eventually.js';

/** The 360 page of a gateway, loaded over the wire into a browser without a screen. */
export interface OpenDashboard {
  /** All that shows, in one line. */
  text(): string;
  /** Waits until something shows. */
  shows(words: string): Promise<void>;
  /** Waits until something shows no longer. */
  hides(words: string): Promise<void>;
  /** Presses the button, or follows the link, that is called so, once there is one; the first of several. */
  press(name: string): Promise<void>;
  /** Fills the form whose button is called so, once there is one, and presses it; the first of several. */
  submit(button: string, fields: Readonly<Record<string, string>>): Promise<void>;
  /** Chooses in a field that counts at once. */
  choose(field: string, value: string): void;
  /** Types into a field, and leaves it at that. */
  type(field: string, value: string): void;
  /** Sends the form of a field as the key Enter does. */
  enter(field: string): void;
  /** What a field holds. */
  typed(field: string): string;
  /** Puts the focus on what has the id. */
  focus(id: string): void;
  /** Presses a key where the focus is. */
  strike(key: string): void;
  /** What has the focus: its id, else the name of its element. */
  focused(): string;
  /** Puts something into what the tab keeps. */
  keep(name: string, value: string): void;
  /** Where all of its links lead. */
  links(): string[];
  /** The address, with what of it stays in the browser. */
  address(): string;
  /** What the page told the console: faults, as it has nothing else to say there. */
  faults(): string;
  close(): Promise<void>;
}

type AsyncResponse = Parameters<NonNullable<IFetchInterceptor['afterAsyncResponse']>>[0];

const GIVEN_UP = /Error: socket hang up\n(?: +at .*\n)*/g;

/** Browsers take what an import map says from where the page is; this one from where each module is. */
async function withAbsoluteImports({ response, window }: AsyncResponse) {
  const { status, headers } = response;
  if (headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const page = (await response.text()).replaceAll('"./packages/', '"/dashboard/packages/');
  return new window.Response(page, { status, headers });
}

/** Opens a page of the dashboard, e.g. `#/customers/…`. */
export async function openDashboard(url: string, path = ''): Promise<OpenDashboard> {
  const browser = new Browser({
    settings: {
      enableJavaScriptEvaluation: true,
      disableCSSFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      fetch: { interceptor: { afterAsyncResponse: withAbsoluteImports } },
    },
  });
  const page = browser.newPage();
  await page.goto(`${url}/dashboard/${path}`);
  const { document, window } = page.mainFrame;
  const text = () => (document.body.textContent ?? '').replaceAll(/\s+/g, ' ');
  const until = (holds: () => boolean, words: string) =>
    eventually(holds).catch(() => {
      throw new Error(`It never came to that with ${words} in: ${text()}`);
    });
  const fieldOf = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement;
  const named = async (selector: 'button' | 'button, a', name: string) => {
    const find = () =>
      [...document.querySelectorAll(selector)].find(
        ({ textContent }) => textContent.trim() === name,
      ) as HTMLButtonElement | undefined;
    await until(() => find()?.disabled === false || find()?.tagName === 'A', name);
    return find() as HTMLButtonElement;
  };
  return {
    text,
    shows: (words) => until(() => text().includes(words), words),
    hides: (words) => until(() => !text().includes(words), words),
    press: async (name) => (await named('button, a', name)).click(),
    async submit(button, fields) {
      const pressed = await named('button', button);
      for (const [name, value] of Object.entries(fields)) {
        const field = pressed.form?.querySelector(`[name="${name}"]`) as HTMLInputElement;
        field.value = value;
      }
      pressed.click();
    },
    choose(field, value) {
      const choice = document.querySelector(`.filters [name="${field}"]`) as HTMLInputElement;
      choice.value = value;
      choice.dispatchEvent(new window.Event('change', { bubbles: true }));
    },
    type(field, value) {
      fieldOf(field).value = value;
    },
    enter: (field) => fieldOf(field).form?.requestSubmit(),
    typed: (field) => fieldOf(field).value,
    focus: (id) => (document.getElementById(id) as HTMLButtonElement | null)?.focus(),
    strike(key) {
      const options = { key, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new window.KeyboardEvent('keydown', options));
    },
    focused: () => document.activeElement?.id || document.activeElement?.localName || '',
    keep: (name, value) => window.sessionStorage.setItem(name, value),
    links: () => [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    address: () => window.location.href,
    // Of requests that are given up it tells the console, as no browser does.
    faults: () => page.virtualConsolePrinter.readAsString().replaceAll(GIVEN_UP, ''),
    async close() {
      window.dispatchEvent(new window.Event('pagehide'));
      await page.abort();
      await browser.close();
    },
  };
}
