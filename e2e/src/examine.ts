import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Says how far the page is wider than its window, and which words are cut at the edge of their box. */
export function overflowsAndCuts(page: Page): Promise<readonly string[]> {
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

/** The serious and critical findings of axe; the rest is printed. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // The page's own policy admits no foreign script; the browser's tools put it in as the inspector does.
  if (!isThere) await page.evaluate(axe.source);
  const violations = await page.evaluate<readonly Violation[]>(
    // The global comes from the script above, which has no types here.
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return violations.flatMap(({ id, impact, nodes }) => {
    const [first] = nodes;
    const words = `${impact} ${id} × ${nodes.length}: ${first?.target.join(' ')} ${first?.failureSummary ?? ''}`;
    if (impact === 'serious' || impact === 'critical') return [words.replaceAll(/\s+/g, ' ')];
    console.info(`  ${words.replaceAll(/\s+/g, ' ')}`);
    return [];
  });
}
