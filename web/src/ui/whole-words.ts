const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/**
 * A title in pieces between which a line may end: between two words of two signs and more (积分 公示), never within one,
 * between a number and what it counts, or beside a single sign, which mostly belongs to a name. One piece where the browser
 * knows no words.
 */
export function wholeWords(title: string): readonly string[] {
  if (words === null) return [title];
  const pieces: string[] = [];
  let before: { readonly isLong: boolean } = { isLong: false };
  for (const { segment, isWordLike } of words.segment(title)) {
    const isLong = isWordLike === true && [...segment].length > 1 && !/\d/.test(segment);
    const last = pieces.at(-1);
    if (last === undefined || (before.isLong && isLong)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
    before = { isLong };
  }
  return pieces;
}
