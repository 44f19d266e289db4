import { compareRational, exactText } from '../exact.ts';
import { bandListsOf, type BandList } from './bands.ts';
import { advice, fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { endText, exactFigure } from './range.ts';

/** Bands nobody's total can come to, whatever is scored. What a veto forces is reached that way. */
export const bandsAreReachable: Check = (inspected) =>
  bandListsOf(inspected).flatMap((list) => outOfReach(list, inspected));

function outOfReach(
  { place, bands }: BandList,
  { assessment, total, totalWithoutAdded }: Inspected,
): readonly Finding[] {
  if (total === null) return [];
  const facts = { least: endText(total.least), most: endText(total.most) };
  return bands.flatMap((band, index) => {
    const from = band.from === null ? null : exactFigure(band.from);
    const above = bands[index - 1]?.from ?? null;
    const draft = { place: `${place}[${index}]`, clauses: [band.clause], facts: { ...facts, band: band.is } };
    if (from !== null && total.most !== null && compareRational(total.most, from) < 0) {
      const proposal = { most: exactText(total.most) };
      return [fault({ ...draft, code: 'band.too-high', cure: 'cure.lower-band', proposal })];
    }
    const isBelow = above !== null && total.least !== null && compareRational(total.least, exactFigure(above)) >= 0;
    if (isBelow && !isForced(band.is, assessment))
      return [advice({ ...draft, code: 'band.too-low', cure: 'cure.drop-band' })];
    const highest = totalWithoutAdded?.most ?? null;
    const needsMore = index > 0 && from !== null && highest !== null && compareRational(highest, from) < 0;
    if (!needsMore) return [];
    const reached = { ...draft.facts, most: exactText(highest) };
    return [
      advice({
        ...draft,
        code: 'band.needs-bonus',
        facts: reached,
        cure: 'cure.lower-band',
        proposal: { most: reached.most },
      }),
    ];
  });
}

function isForced(is: string, { rating }: Inspected['assessment']): boolean {
  const grade = rating.grades.find(({ name }) => name === is)?.grade;
  const held = [...rating.vetoes, ...rating.gates];
  const grades = [...rating.vetoes.map((veto) => veto.grade), ...held.map(({ gradeMost }) => gradeMost)];
  const stars = [...rating.vetoes.map((veto) => veto.stars), ...held.map(({ starsMost }) => starsMost)];
  return (grade !== undefined && grades.includes(grade)) || stars.map(String).includes(is);
}
