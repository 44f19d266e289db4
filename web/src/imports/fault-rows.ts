import type { Problem } from '@xianfeng/engine';

export interface FaultRow {
  readonly key: string;
  /** Null where the fault is of the whole file. */
  readonly sheet: string | null;
  readonly row: number | null;
  /** Letter and heading, `F 入党日期`. */
  readonly column: string | null;
  readonly problem: Problem;
}

/** The faults of a refused file as rows of a table, in the order of the sheet. */
export function faultRows(problems: readonly Problem[]): readonly FaultRow[] {
  return problems
    .map((problem, at) => {
      const facts = problem.facts ?? {};
      const column = [facts['column'], facts['heading']].filter((part) => typeof part === 'string' && part !== '');
      return {
        key: `${at} ${problem.code}`,
        sheet: typeof facts['sheet'] === 'string' ? facts['sheet'] : null,
        row: typeof facts['row'] === 'number' ? facts['row'] : null,
        column: column.length === 0 ? null : column.join(' '),
        problem,
      };
    })
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}
