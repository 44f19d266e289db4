import { lineAt } from '../fault.ts';
import type { MutatedFile } from './load-mutated.ts';
import type { Tried, Verdict } from './mutant-messages.ts';

export interface MutantReport {
  readonly scores: readonly string[];
  readonly survivors: readonly string[];
}

/** A line of figures for each file and for all, and one line for each mutant that no test noticed. */
export function reportLines(files: readonly MutatedFile[], verdicts: readonly Tried[]): MutantReport {
  const verdictOf = new Map(verdicts.map(({ id, verdict }) => [id, verdict]));
  const scores = files.map(({ path, mutants }) =>
    scoreLine(
      path,
      mutants.map(({ id }) => verdictOf.get(id)),
    ),
  );
  const survivors = files.flatMap(({ mutants, text }) =>
    mutants.flatMap((mutant) => {
      const verdict = verdictOf.get(mutant.id);
      if (verdict !== 'survived' && verdict !== 'unreached') return [];
      const before = text.slice(mutant.start, mutant.end);
      const change =
        mutant.form === 'skipped' ? `skip {${shortened(before)}}` : `${shortened(before)} → ${shortened(mutant.text)}`;
      return [`${mutant.path}:${lineAt(text, mutant.start)} ${verdict}: ${change}`];
    }),
  );
  return {
    scores: [
      ...scores,
      scoreLine(
        'all',
        verdicts.map(({ verdict }) => verdict),
      ),
    ],
    survivors,
  };
}

function scoreLine(name: string, verdicts: readonly (Verdict | undefined)[]): string {
  const count = (verdict: Verdict): number => verdicts.filter((each) => each === verdict).length;
  const noticed = count('killed') + count('endless');
  const all = noticed + count('survived') + count('unreached');
  const share = all === 0 ? '–' : `${((100 * noticed) / all).toFixed(1)} %`;
  return `${share.padStart(8)}  ${name}: ${noticed} of ${all} (${count('endless')} endless, ${count('unreached')} unreached)`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line;
}
