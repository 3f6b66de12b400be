import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type Messenger, startMessenger } from './start-messenger.ts';

export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** What a test gets: a messenger of its own and pages in one browser. */
export interface Stage {
  readonly messenger: Messenger;
  /** Opens the page at a place like `#<person>/<chat>`; anything the page complains about fails the test. */
  open(place?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Starts a browser for the file and a messenger for every test; call it once in a describe block or a file. */
export function useStage(): Stage {
  let browser: Browser;
  let messenger: Messenger;
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    complaints = [];
    messenger = await startMessenger();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map(context => context.close()));
    await messenger.stop();
    expect(complaints).toEqual([]);
  });

  return {
    get messenger() {
      return messenger;
    },
    async open(place = '', options = {}) {
      const context = await browser.newContext({
        viewport: DESK,
        locale: 'ru',
        timezoneId: 'Asia/Tomsk',
        ...options,
      });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      page.on('pageerror', error => complaints.push(`error: ${error.message}`));
      page.on('console', message => {
        // A lost connection is announced by the browser itself; everything else is ours.
        if (!message.text().includes('net::ERR_')) complaints.push(`console: ${message.text()}`);
      });
      await page.goto(`${messenger.url}/sandbox${place}`);
      await page
        .getByRole('button', { name: /^Вы пишете как/u })
        .or(page.getByRole('main'))
        .first()
        .waitFor();
      return page;
    },
  };
}

/** Writes into the field and sends with Enter. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel('Сообщение', { exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

/** The messages of the open chat, as their bubbles read. */
export function bubble(page: Page, text: string | RegExp) {
  return page.getByRole('main').getByRole('listitem').filter({ hasText: text });
}

/** How high an element stands on the page, in points; 0 while it is not shown. */
export async function heightOf(element: Locator): Promise<number> {
  return (await element.boundingBox())?.height ?? 0;
}
