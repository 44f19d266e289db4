import { compareExact } from '../explanations/exact-text.ts';

export interface ReadSum {
  readonly sum: string;
  /** Papers that score the item. */
  readonly scored: number;
}

export type SumFault =
  | { readonly fault: 'unreadable' }
  | { readonly fault: 'scored-over-papers' }
  | { readonly fault: 'sum-too-high'; readonly scored: number; readonly most: string };

interface Limits {
  readonly papers: number;
  /** Most points one paper can give the item. */
  readonly most: string;
}

/** `368` means every paper scores the item, `368/38` that 38 do. Full-width digits and slashes are read too. */
export function readSum(text: string, { papers, most }: Limits): ReadSum | SumFault {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const match = /^0*(\d{1,7}(?:\.\d{1,4})?)(?:\/(\d{1,5}))?$/.exec(plain);
  const sum = match?.[1];
  if (sum === undefined) return { fault: 'unreadable' };
  const scored = match?.[2] === undefined ? papers : Number(match[2]);
  if (scored > papers) return { fault: 'scored-over-papers' };
  const limit = timesPapers(most, scored);
  if (compareExact(sum, limit) > 0) return { fault: 'sum-too-high', scored, most: limit };
  return { sum: sum.includes('.') ? sum.replace(/\.?0+$/, '') : String(BigInt(sum)), scored };
}

/** As it is typed: the number of papers is left out where all of them score the item. */
export function sumText({ sum, scored }: ReadSum, papers: number): string {
  return scored === papers ? sum : `${sum}/${scored}`;
}

function timesPapers(most: string, papers: number): string {
  const [whole = '0', decimals = ''] = most.split('.');
  const product = (BigInt(whole + decimals) * BigInt(papers)).toString().padStart(decimals.length + 1, '0');
  if (decimals === '') return product;
  return `${product.slice(0, -decimals.length)}.${product.slice(-decimals.length)}`.replace(/\.?0+$/, '');
}
