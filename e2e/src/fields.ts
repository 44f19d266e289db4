import type { Locator } from 'playwright-core';

/** Chooses one of a list by its words (the whole of them, or their beginning), as a mouse does. */
export async function choose(field: Locator, words: string): Promise<void> {
  if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
    const option = await field.locator('option', { hasText: words }).first().innerText();
    await field.selectOption(option);
    return;
  }
  // A list of our parts: it opens below the field; long ones are narrowed by typing.
  await field.click();
  if (!(await field.evaluate((input) => input.hasAttribute('readonly')))) await field.fill(words);
  await field.page().locator(`.ant-select-dropdown:visible [title^="${words}"]`).first().click();
}

/** Fills in a day as it is typed. */
export async function fillDay(field: Locator, day: string): Promise<void> {
  await field.fill(day);
  await field.press('Tab');
}
