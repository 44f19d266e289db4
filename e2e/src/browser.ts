import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A secretary's office screen; the browser shows some 620 px of the page's 768. */
export const officeScreen = { width: 1366, height: 768 } as const;
/** A tablet held upright, and a wide screen on a desk. */
export const tabletScreen = { width: 820, height: 1180 } as const;
export const wideScreen = { width: 1920, height: 1080 } as const;
/** A member's phone. */
export const phoneScreen = { width: 390, height: 844 } as const;

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors the page itself reported: uncaught ones and console errors. A story ends with none. */
  readonly faults: string[];
  /** Resolves once the page has asked the service for nothing for a moment. */
  quiet(): Promise<void>;
}

export interface Chromium {
  visit(options: VisitOptions): Promise<Visitor>;
  close(): Promise<void>;
}

/** Pages that are open now, each with the answers of the service that were refusals or did not come. */
export const openPages = new Map<Page, string[]>();

export interface VisitOptions {
  readonly address: string;
  readonly screen: { readonly width: number; readonly height: number };
  readonly isPhone?: boolean;
}

/**
 * Starts the Chromium the test runner found, as an office in China has it; its flags keep it from calling anybody. It
 * trusts the key named by its digest (SHA-256, Base64) as a device does that trusts our authority, and no other.
 */
export async function startChromium(trustedKey?: string): Promise<Chromium> {
  const executablePath = process.env['XIANFENG_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      ...['--lang=zh-CN', '--no-sandbox', '--disable-gpu', '--disable-quic'],
      ...['--disable-background-networking', '--disable-sync'],
      ...(trustedKey === undefined ? [] : [`--ignore-certificate-errors-spki-list=${trustedKey}`]),
    ],
  });
  return { visit: (options) => visit(browser, options), close: () => browser.close() };
}

async function visit(browser: Browser, { address, screen, isPhone = false }: VisitOptions): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: screen,
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: isPhone ? 2 : 1,
    // Nothing moves while it is clicked.
    reducedMotion: 'reduce',
    hasTouch: isPhone,
    isMobile: isPhone,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.addInitScript(forgetNewer);
  // Long enough for a machine that does something else as well.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  rememberAnswers(page);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A refused request is part of several stories; the browser's own line about it is not a fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  return { page, context, faults, quiet: countRequests(page) };
}

/** Takes from the page what the oldest browser we promise, Chromium 108, does not have. */
function forgetNewer(): void {
  const newer: readonly (readonly [object, readonly string[]])[] = [
    [Array, ['fromAsync']],
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [Map, ['groupBy']],
    [Object, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf']],
    [Set.prototype, ['isDisjointFrom']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['any']],
    [RegExp, ['escape']],
    [Uint8Array, ['fromBase64', 'fromHex']],
    [Uint8Array.prototype, ['toBase64', 'toHex', 'setFromBase64', 'setFromHex']],
  ];
  for (const [from, names] of newer) for (const name of names) Reflect.deleteProperty(from, name);
}

function rememberAnswers(page: Page): void {
  const answers: string[] = [];
  openPages.set(page, answers);
  page.on('close', () => openPages.delete(page));
  page.on('requestfailed', (request) => answers.push(`${request.method()} ${request.url()}: no answer`));
  page.on('response', (answer) => {
    if (answer.status() >= 400) answers.push(`${answer.request().method()} ${answer.url()}: ${answer.status()}`);
  });
}

/** A page is quiet when no answer is outstanding and none has been for 80 ms. */
function countRequests(page: Page): () => Promise<void> {
  const asked = new Set<unknown>();
  let last = performance.now();
  const answered = (request: unknown): void => {
    asked.delete(request);
    last = performance.now();
  };
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  return async () => {
    const limit = performance.now() + 15_000;
    do await page.waitForTimeout(40);
    while ((asked.size > 0 || performance.now() - last < 80) && performance.now() < limit);
  };
}
