import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Visitor } from './browser.ts';
import { hasCome } from './has-come.ts';

/** Says how far the page is wider than its window, and which words are cut at the edge of their box. */
function overflowsAndCuts(page: Page): Promise<readonly string[]> {
  return page.evaluate(look);
}

function look(): string[] {
  const faults: string[] = [];
  const over = document.documentElement.scrollWidth - window.innerWidth;
  if (over > 0) faults.push(`the page is ${over} px wider than the window`);
  for (const element of document.querySelectorAll<HTMLElement>(
    'button, a, th, td, h1, h2, h3, p, li, label, span, b',
  )) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const isHidden = element.offsetWidth <= 1 || element.closest('[aria-hidden=true], .unseen') !== null;
    if (isHidden || element.textContent.trim() === '') continue;
    const cutAcross = ['hidden', 'clip'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutDown = ['hidden', 'clip'].includes(overflowY) && element.scrollHeight > element.clientHeight + 3;
    if (cutAcross || cutDown) faults.push(`cut off: «${element.textContent.trim().slice(0, 40)}»`);
  }
  return faults;
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** What axe finds, whatever its weight. */
async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // The page's own policy admits no foreign script; the browser's tools put it in as the inspector does.
  if (!isThere) await page.evaluate(axe.source);
  const violations = await page.evaluate<readonly Violation[]>(
    // The global comes from the script above, which has no types here.
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return violations.map(({ id, impact, nodes }) => {
    const [first] = nodes;
    const words = `${impact} ${id} × ${nodes.length}: ${first?.target.join(' ')} ${first?.failureSummary ?? ''}`;
    return words.replaceAll(/\s+/g, ' ');
  });
}

/** Looks at a page without waiting for anything it still waits for. */
export async function examineAsItIs(page: Page, where: string): Promise<readonly string[]> {
  const found = [...(await overflowsAndCuts(page)), ...(await accessibilityFaults(page))];
  return found.map((fault) => `${where}: ${fault}`);
}

/** Looks at pages as a visitor sees them, and reads each kind aloud once: sixty cards need not be. */
export class Examiner {
  private readonly readAloud = new Set<string>();

  async examine({ page, faults }: Visitor, where: string): Promise<readonly string[]> {
    await hasCome(page);
    const isRead = this.readAloud.has(kindOf(where));
    this.readAloud.add(kindOf(where));
    const look = async (): Promise<readonly string[]> => [
      ...(await overflowsAndCuts(page)),
      ...(isRead ? [] : await accessibilityFaults(page)),
    ];
    let found = await look();
    if (found.length > 0) {
      // Something may have come while it was looked at; what is wrong with the page stays wrong.
      await page.waitForTimeout(500);
      await hasCome(page);
      found = await look();
    }
    return [...found, ...faults.splice(0).map((fault) => `console: ${fault}`)].map((fault) => `${where}: ${fault}`);
  }
}

/** The addresses of this service that a page links to. */
export async function linksOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('a[href^="/"]')].map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    ),
  ]);
}

/** An address without its ids and periods. */
export function kindOf(path: string): string {
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replaceAll(/(?<=\/)20\d\d(-\w+)?(?=\/|$)/g, '*');
}
