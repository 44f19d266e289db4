import { compareRational } from './exact.ts';
import type { Figure } from './figure.ts';
import { exact } from './price.ts';
import type { Problem } from './problem.ts';

/** Rows go down, and the last one alone has no lower edge, so that every value has exactly one row. */
export function faultsOfTable(rows: readonly { readonly from: Figure | null }[], path: string): readonly Problem[] {
  return rows.flatMap(({ from }, index): readonly Problem[] => {
    const above = rows[index - 1]?.from ?? null;
    const place = `${path}[${index}].from`;
    if ((from === null) !== (index === rows.length - 1)) return [{ code: 'scheme.bands-open', path: place }];
    if (from === null || above === null || compareRational(exact(from), exact(above)) < 0) return [];
    return [{ code: 'scheme.bands-out-of-order', path: place }];
  });
}
