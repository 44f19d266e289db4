const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/** 第, which makes an ordinal of the number after it. */
const ORDINAL = /^\u7b2c/;

/**
 * A title in pieces between which a line may end: after a word of two signs and more (积分 公示) before another or before a
 * number. Never within a word, between a number or an ordinal and what it counts, or beside a single sign, which mostly
 * belongs to a name. One piece where the browser knows no words.
 */
export function wholeWords(title: string): readonly string[] {
  if (words === null) return [title];
  const pieces: string[] = [];
  let mayEnd = false;
  for (const { segment, isWordLike } of words.segment(title)) {
    const isNumber = /^[\d.]+$/.test(segment);
    const isLong = isWordLike === true && !isNumber && [...segment].length > 1;
    const last = pieces.at(-1);
    if (last === undefined || (mayEnd && (isLong || isNumber))) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
    mayEnd = isLong && !ORDINAL.test(segment);
  }
  return pieces;
}
