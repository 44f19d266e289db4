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

/** The same over two lines, both of them about as long. */
export function fitLines(text: string, most: number): readonly string[] {
  const whole = widthOf(text);
  if (whole <= most) return [text];
  // A month before what was done in it is a word of its own.
  const month = /^\d+\p{Script=Han}/u.exec(text)?.[0] ?? '';
  if (month !== '' && widthOf(text.slice(month.length)) <= most) return [month, text.slice(month.length)];
  const half = Math.min(most, Math.ceil(whole / 2));
  let first = '';
  for (const sign of text) {
    if (widthOf(first + sign) > half) break;
    first += sign;
  }
  return [first, fitText(text.slice(first.length), most)];
}
