import type { Locator, Page } from 'playwright-core';

interface Stop {
  readonly name: string;
  readonly isTarget: boolean;
  readonly faults: readonly string[];
}

/** A page is left alone for this long after a key before the focus is judged. */
const restMilliseconds = 40;
const stopsMost = 150;

/**
 * Works a page by its keys alone. Each stop of the tabulator is looked at: that the focus is somewhere, shows, is within the
 * window and not covered (WCAG 2.4.7, 2.4.11); what is wrong is kept in `faults`.
 */
export class Keyboard {
  readonly faults: string[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Tabulates until something has the focus; throws when it is not reached. */
  async reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.first().waitFor();
    const names: string[] = [];
    if (await this.#isAt(target)) return;
    for (let stops = 0; stops < stopsMost; stops += 1) {
      const stop = await this.#step(key, target);
      names.push(stop.name);
      if (stop.isTarget) return;
    }
    throw new Error(`${String(target)} is not reached in ${stopsMost} stops: ${[...new Set(names)].join(' | ')}`);
  }

  /** Presses a key that moves the focus within a table, and looks at where it has come as at a stop of the tabulator. */
  async move(key: string): Promise<void> {
    await this.#step(key, this.#page.locator(':focus'));
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press(key);
  }

  /** Goes to a field and types over what stands in it. */
  async type(target: Locator, words: string): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('Control+A');
    await this.#page.keyboard.type(words);
  }

  /** Goes to a row of radio buttons and chooses with the arrows. */
  async choose(group: Locator, wanted: Locator): Promise<void> {
    await this.reach(group);
    for (let turns = 0; turns < 12 && !(await wanted.isChecked()); turns += 1) {
      await this.#page.keyboard.press(turns === 0 ? 'Space' : 'ArrowRight');
      await this.#page.waitForTimeout(restMilliseconds);
    }
    if (!(await wanted.isChecked())) throw new Error(`${String(wanted)} is not chosen by keys.`);
  }

  /** Opens the search box, looks for a page by its name and goes there. */
  async goTo(name: string): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    const field = this.#page.getByRole('combobox', { name: /搜索/ });
    await field.waitFor();
    await this.#page.waitForTimeout(restMilliseconds);
    await this.#page.keyboard.type(name);
    await this.#page.getByRole('status').filter({ hasText: /^找到/ }).waitFor();
    const wanted = this.#page.getByRole('group', { name: '页面', exact: true }).getByRole('option', { name }).first();
    while ((await wanted.getAttribute('aria-selected')) !== 'true') await this.#page.keyboard.press('ArrowDown');
    await this.#page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
  }

  /** After an act has come to rest the focus is still on the page. */
  async isHeld(after: string): Promise<void> {
    let isLost = true;
    // A busy machine comes to rest later.
    for (let waits = 0; waits < 12 && isLost; waits += 1) {
      await this.#page.waitForTimeout(400);
      isLost = await this.#page.evaluate(
        () => document.activeElement === null || document.activeElement === document.body,
      );
    }
    if (isLost) this.faults.push(`${new URL(this.#page.url()).pathname}: the focus is lost after «${after}»`);
  }

  /** The first stop of a page is the way past its head. */
  async skips(): Promise<void> {
    await this.#page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      window.getSelection()?.removeAllRanges();
    });
    await this.#page.reload();
    await this.#page.getByRole('heading').first().waitFor();
    await this.#page.keyboard.press('Tab');
    const stop = await this.#stop(this.#page.getByRole('link', { name: '跳到正文' }));
    if (!stop.isTarget) this.faults.push(`${this.#page.url()}: begins with «${stop.name}» and no way to the text`);
    await this.#page.keyboard.press('Enter');
    const isThere = await this.#page.evaluate(() => document.activeElement?.id === 'main');
    if (!isThere) this.faults.push(`${this.#page.url()}: the way to the text does not lead there`);
  }

  #isAt(target: Locator): Promise<boolean> {
    return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
  }

  async #step(key: string, target: Locator): Promise<Stop> {
    await this.#page.keyboard.press(key);
    await this.#page.waitForTimeout(restMilliseconds);
    const stop = await this.#stop(target);
    this.faults.push(...stop.faults.map((fault) => `${new URL(this.#page.url()).pathname}: «${stop.name}» ${fault}`));
    return stop;
  }

  async #stop(target: Locator): Promise<Stop> {
    return { ...(await this.#page.evaluate(judge)), isTarget: await this.#isAt(target) };
  }
}

/** Looks at what has the focus; how it looks without is what the same looks like once the focus has gone on. */
function judge(): { readonly name: string; readonly faults: string[] } {
  const faults: string[] = [];
  const store = globalThis as { lastFocused?: { element: Element; looked: string; name: string } | undefined };
  const looks = (element: Element): string => {
    const seen: string[] = [];
    let at: Element | null = element;
    for (let up = 0; up < 4 && at !== null && at !== document.body; up += 1, at = at.parentElement) {
      const siblings = up === 0 && at.nextElementSibling !== null ? [at, at.nextElementSibling] : [at];
      for (const each of siblings) {
        const {
          outlineStyle,
          outlineColor,
          outlineWidth,
          boxShadow,
          borderColor,
          backgroundColor,
          textDecorationLine,
        } = getComputedStyle(each);
        seen.push(
          [outlineStyle, outlineColor, outlineWidth, boxShadow, borderColor, backgroundColor, textDecorationLine].join(
            ' ',
          ),
        );
      }
    }
    return seen.join('|');
  };
  const element = document.activeElement;
  const before = store.lastFocused;
  if (
    before !== undefined &&
    before.element !== element &&
    before.element.isConnected &&
    looks(before.element) === before.looked
  )
    faults.push(`follows «${before.name}», which looked no different with the focus`);
  if (element === null || element === document.body || element === document.documentElement) {
    store.lastFocused = undefined;
    return { name: 'the window', faults };
  }
  const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.tagName;
  const label = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? name).trim() : name;
  store.lastFocused = { element, looked: looks(element), name: label };
  // A hidden radio button or box stands for the label that is drawn around it.
  const isDrawnByLabel = element instanceof HTMLInputElement && ['radio', 'checkbox', 'file'].includes(element.type);
  const drawn = (isDrawnByLabel ? element.labels?.[0] : null) ?? element;
  const box = drawn.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) faults.push('has no size');
  const isWithin = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!isWithin)
    faults.push(`is out of the window (${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight})`);
  else {
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.15, 0.5, 0.85].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
    );
    const isSeen = points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top !== null && (drawn.contains(top) || top.contains(drawn) || top.closest('label')?.control === element);
    });
    if (!isSeen) faults.push('is covered');
  }
  return { name: label, faults };
}
