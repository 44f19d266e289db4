/** How wide a text is in units of its own size: Chinese signs fill a square, others about half of one. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u3000-\u303F]/u.test(sign) ? 1 : 0.56),
    0,
  );
}
