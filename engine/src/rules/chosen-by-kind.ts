import { ABSENT, type Column } from '../column.ts';
import type { MemberEvidence } from '../evidence.ts';
import { done, refused } from '../problem.ts';
import { groupOf, isIn } from '../routes.ts';
import { unlikeSources } from './unlike-sources.ts';
import {
  cellsPerRow,
  optional,
  required,
  ruleKind,
  type Source,
  unknownName,
  type Variant,
  wrongShape,
} from './kind.ts';

interface Case {
  readonly source: Source;
  readonly fits: (member: MemberEvidence) => boolean;
}

/** For each member the source of the first variant that fits his role, category and status; else the other one. */
export const chosenByKind = ruleKind({
  rule: 'chosen-by-kind',
  fields: { variants: required('variants'), otherwise: optional('source') },
  compile(part, scope) {
    const cases: Case[] = [];
    for (const variant of part.variants) {
      const source = scope.source(variant.part);
      if (source === null) return refused(unknownName(part, 'variants', variant.part));
      cases.push({ source, fits: fitting(variant) });
    }
    const other = part.otherwise === null ? null : scope.source(part.otherwise);
    if (part.otherwise !== null && other === null) return refused(unknownName(part, 'otherwise', part.otherwise));
    if (other !== null) cases.push({ source: other, fits: () => true });
    const [first] = cases;
    if (first === undefined) return refused(wrongShape(part, 'variants', 'sources'));
    const { shape } = first.source;
    const sources = cases.map(({ source }) => source);
    const unlike = unlikeSources(part, 'variants', 'same-grain', sources);
    if (unlike !== null) return refused(unlike);
    const width = cellsPerRow(shape, scope.cycleLength);
    return done({
      shape,
      run(frame, out, recorder) {
        for (let row = frame.first; row < frame.end; row += 1) {
          if (frame.active[row] === 0) continue;
          const member = frame.members[row] as MemberEvidence;
          const source = cases.find(({ fits }) => fits(member))?.source ?? null;
          for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
            if (source === null) out.set(cell, 0, ABSENT);
            else out.take(cell, frame.columns[source.index] as Column, cell);
            if (recorder === null || source === null || !out.isPresent(cell)) continue;
            const { roles = [], category = null, status = 'full' } = member;
            const working = { rule: 'chosen-by-kind', name: scope.nameOf(source.id), roles, category, status } as const;
            recorder.note(cell, working, source.part === null ? [] : [{ source, cell }]);
          }
        }
      },
    });
  },
});

function fitting({ roles, categories, statuses }: Variant): (member: MemberEvidence) => boolean {
  const group = groupOf({ roles, categories });
  return (member) => isIn(group, member) && (statuses.length === 0 || statuses.includes(member.status ?? 'full'));
}
