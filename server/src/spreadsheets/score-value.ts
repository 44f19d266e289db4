import { compactText } from './clean-text.ts';
import type { ScoreItem } from './score-columns.ts';
import type { CellValue } from './workbook.ts';

export type ScoreFault = 'scores.not-a-number' | 'scores.too-many-decimals' | 'scores.out-of-range';

/** The wire carries four decimals at most. */
const DECIMALS_MOST = 4;

/** Points as exact decimal text, or what is wrong. A number kept as text counts as what it shows. */
export function readScore(
  cell: CellValue,
  item: ScoreItem,
): { readonly points: string } | { readonly fault: ScoreFault } {
  const text = cell.kind === 'number' ? cell.decimal : cell.kind === 'text' ? compactText(cell.text) : '';
  const match = /^([-+]?)(\d{1,9})(?:\.(\d+))?$/.exec(text);
  if (match === null) return { fault: 'scores.not-a-number' };
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > DECIMALS_MOST) return { fault: 'scores.too-many-decimals' };
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const plain = fraction === '' ? whole : `${whole}.${fraction}`;
  const points = match[1] === '-' && plain !== '0' ? `-${plain}` : plain;
  const value = tenThousandths(points);
  const isInRange = tenThousandths(item.least) <= value && value <= tenThousandths(item.most);
  return isInRange ? { points } : { fault: 'scores.out-of-range' };
}

/** Exact comparison; decimal texts of at most four decimals. */
function tenThousandths(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(DECIMALS_MOST, '0'));
  return decimal.startsWith('-') ? -value : value;
}
