import { addRational, compareRational, exactText, type Rational, rational } from '../exact.ts';
import type { Figure } from '../figure.ts';
import { summedPart } from '../rules.ts';
import type { GradeBand, StarBand } from '../scheme.ts';
import { fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { exactFigure } from './range.ts';

/** A row of stars or grades as the document states it. */
export interface Band {
  readonly from: Figure | null;
  readonly to?: Figure | null;
  readonly clause: string;
  readonly is: string;
}

export interface BandList {
  readonly place: string;
  readonly bands: readonly Band[];
}

/** Bands of a rating and rows of a table have the same seams, and are spoken of in other words. */
interface SeamCodes {
  readonly edgeMissing: string;
  readonly outOfOrder: string;
  readonly overlap: string;
  readonly gap: string;
  readonly sort: string;
  readonly cut: string;
  readonly extend: string;
}

const ofBands: SeamCodes = {
  edgeMissing: 'band.edge-missing',
  outOfOrder: 'band.out-of-order',
  overlap: 'band.overlap',
  gap: 'band.gap',
  sort: 'cure.sort-bands',
  cut: 'cure.cut-band',
  extend: 'cure.extend-band',
};

export const ofRows: SeamCodes = {
  edgeMissing: 'row.edge-missing',
  outOfOrder: 'row.out-of-order',
  overlap: 'row.overlap',
  gap: 'row.gap',
  sort: 'cure.sort-rows',
  cut: 'cure.cut-row',
  extend: 'cure.extend-row',
};

/** Stars and grades alike: rows from high to low that go by the total. */
export function bandListsOf({ assessment: { rating }, at }: Inspected): readonly BandList[] {
  const stars = (bands: readonly StarBand[]) => bands.map((band) => ({ ...band, is: String(band.stars) }));
  const grades = (bands: readonly GradeBand[]) => bands.map((band) => ({ ...band, is: band.name }));
  return [
    { place: `${at}rating.stars`, bands: stars(rating.stars) },
    { place: `${at}rating.grades`, bands: grades(rating.grades) },
    ...rating.starsFor.map((some, index) => ({
      place: `${at}rating.starsFor[${index}].stars`,
      bands: stars(some.stars),
    })),
    ...rating.gradesFor.map((some, index) => ({
      place: `${at}rating.gradesFor[${index}].grades`,
      bands: grades(some.grades),
    })),
  ].filter(({ bands }) => bands.length > 0);
}

/** Totals are published to this step, so two of them never lie closer together. */
function gridOf({ assessment }: Inspected): Rational {
  const total = summedPart(assessment.parts, assessment.rating.total);
  const step = total?.rule === 'sum' && total.rounding !== null ? exactFigure(total.rounding.step) : rational(0);
  const finest = rational(1, 100);
  return compareRational(step, finest) > 0 ? step : finest;
}

/** Rows that leave totals without a band, or give some of them two, on the grid totals are published on. */
export const bandsCoverOnce: Check = (inspected) =>
  bandListsOf(inspected).flatMap((list) => [
    ...edgesOf(list, ofBands),
    ...seamsOf(list, { grid: gridOf(inspected), codes: ofBands }),
    ...endsOf(list, inspected),
  ]);

/** Every row but the last needs its own lower edge, and they go down. */
export function edgesOf({ place, bands }: BandList, codes: SeamCodes): readonly Finding[] {
  return bands.slice(0, -1).flatMap(({ from, is, clause }, index) => {
    if (from !== null) return [];
    const where = `${place}[${index}].from`;
    return [
      fault({
        code: codes.edgeMissing,
        place: where,
        clauses: [clause],
        facts: { band: is },
        cure: 'cure.state-edge',
      }),
    ];
  });
}

export function seamsOf({ place, bands }: BandList, seams: Pick<Seam, 'grid' | 'codes'>): readonly Finding[] {
  return bands.flatMap((band, index) => {
    const above = bands[index - 1];
    if (above === undefined || above.from === null) return [];
    return seam({ place: `${place}[${index}]`, band, above, edge: exactFigure(above.from), ...seams });
  });
}

interface Seam {
  readonly place: string;
  readonly band: Band;
  readonly above: Band;
  /** The lower edge of the row above. */
  readonly edge: Rational;
  readonly grid: Rational;
  readonly codes: SeamCodes;
}

function seam({ place, band, above, edge, grid, codes }: Seam): readonly Finding[] {
  const clauses = [above.clause, band.clause];
  const facts = { band: band.is, above: above.is };
  if (band.from !== null && compareRational(exactFigure(band.from), edge) >= 0) {
    const order = { ...facts, from: exactText(exactFigure(band.from)), edge: exactText(edge) };
    return [fault({ code: codes.outOfOrder, place: `${place}.from`, clauses, facts: order, cure: codes.sort })];
  }
  if (band.to == null) return [];
  const to = exactFigure(band.to);
  const next = addRational(to, grid);
  if (compareRational(to, edge) >= 0) {
    const twice = { ...facts, from: exactText(edge), to: exactText(to) };
    const proposal = { band: band.is, below: exactText(edge) };
    return [fault({ code: codes.overlap, place: `${place}.to`, clauses, facts: twice, cure: codes.cut, proposal })];
  }
  if (compareRational(next, edge) === 0) return [];
  const gap = { ...facts, from: exactText(next), to: exactText(minus(edge, grid)) };
  const row = band.from === null ? '' : exactText(exactFigure(band.from));
  const proposal = { band: band.is, from: row, below: exactText(edge) };
  return [fault({ code: codes.gap, place: `${place}.to`, clauses, facts: gap, cure: codes.extend, proposal })];
}

/** Below the last row and above the first. */
function endsOf({ place, bands }: BandList, { total, ...rest }: Inspected): readonly Finding[] {
  const findings: Finding[] = [];
  const grid = gridOf({ total, ...rest });
  const [first, last] = [bands[0], bands.at(-1)];
  if (last?.from != null) {
    const edge = exactFigure(last.from);
    findings.push(
      fault({
        code: 'band.gap-below',
        place: `${place}[${bands.length}]`,
        clauses: [last.clause],
        facts: { band: last.is, to: exactText(minus(edge, grid)) },
        cure: 'cure.add-last-band',
        proposal: { below: exactText(edge) },
      }),
    );
  }
  if (
    first?.to != null &&
    total !== null &&
    (total.most === null || compareRational(total.most, exactFigure(first.to)) > 0)
  ) {
    findings.push(
      fault({
        code: 'band.gap-above',
        place: `${place}[0].to`,
        clauses: [first.clause],
        facts: {
          band: first.is,
          from: exactText(addRational(exactFigure(first.to), grid)),
          most: total.most === null ? '' : exactText(total.most),
        },
        cure: 'cure.open-first-band',
        proposal: { band: first.is },
      }),
    );
  }
  return findings;
}

function minus(left: Rational, right: Rational): Rational {
  return addRational(left, { n: -right.n, d: right.d });
}
