import { widthOf } from '../ui/width-of.ts';

/** What fits into so many units, with an ellipsis where something was cut off; the whole stands in the list below. */
export function fitText(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (widthOf(kept + sign) > most - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}

/** The same over two lines. */
export function fitLines(text: string, most: number): readonly string[] {
  if (widthOf(text) <= most) return [text];
  let first = '';
  for (const sign of text) {
    if (widthOf(first + sign) > most) break;
    first += sign;
  }
  return [first, fitText(text.slice(first.length), most)];
}
