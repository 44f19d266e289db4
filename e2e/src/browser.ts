import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A secretary's office screen; the browser shows some 620 px of the page's 768. */
export const officeScreen = { width: 1366, height: 768 } as const;
/** A member's phone. */
export const phoneScreen = { width: 390, height: 844 } as const;

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors the page itself reported: uncaught ones and console errors. A story ends with none. */
  readonly faults: string[];
}

export interface Chromium {
  visit(options: VisitOptions): Promise<Visitor>;
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly address: string;
  readonly screen: { readonly width: number; readonly height: number };
  readonly isPhone?: boolean;
}

/** Starts the Chromium the test runner found; its flags keep it from calling anybody. */
export async function startChromium(): Promise<Chromium> {
  const executablePath = process.env['XIANFENG_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
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
    hasTouch: isPhone,
    isMobile: isPhone,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A refused request is part of several stories; the browser's own line about it is not a fault of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  });
  return { page, context, faults };
}
