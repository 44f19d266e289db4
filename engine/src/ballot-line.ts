import { readBallotEnds } from './ballot-ends.ts';
import type { BallotEvidence } from './evidence.ts';
import { decimalFromPoints, readPoints } from './exact.ts';
import { found, isRecord } from './faults.ts';
import { isCount, LineReader, type Place } from './line-reader.ts';
import type { BallotRoute } from './routes.ts';

/** What one group's papers for one item come to. */
export interface BallotCount {
  readonly papers: number;
  readonly scored: number;
  /** Ten-thousandths. */
  readonly sum: number;
  /** By option. */
  readonly chosen: readonly number[];
  /** As many as the ballot trims, or as score at all: the highest first, the lowest first. */
  readonly highest: readonly number[];
  readonly lowest: readonly number[];
}

export interface BallotLine {
  readonly ballot: BallotEvidence;
  readonly route: BallotRoute;
  readonly item: number;
  readonly place: Place;
}

interface BallotPeople {
  readonly present: number;
  readonly due: number;
}

const NOBODY_COUNTED: BallotPeople = { present: 0, due: 0 };

/** The largest sum a decimal of the evidence can say, so that a sum of our own making is held to it as well. */
const MOST_SUM = 99_999_999_990_000;

/** Reads the papers of one line, in whichever form the scheme's ballot has; null where a fault was named. */
export class BallotLineReader extends LineReader {
  read(line: BallotLine): BallotCount | null {
    const { ballot, route } = line;
    if (route.options.size > 0) return this.readChosen(line);
    if (ballot.options !== undefined) return this.refuse(line, '.options', 'ballot.without-options', ballot.item);
    return Array.isArray(ballot.points) ? this.readPapers(line, ballot.points) : this.readSummed(line);
  }

  /** People of the group; who handed in a paper was there, and who was there should have been. */
  readPeople({ ballot, place }: BallotLine, papers: number): BallotPeople {
    if (ballot.present === undefined && ballot.due === undefined) return NOBODY_COUNTED;
    for (const field of ['present', 'due'] as const) {
      const count: unknown = ballot[field];
      if (count !== undefined && !isCount(count))
        this.fault(place, 'ballots', `.${field}`, 'ballot.not-a-count', count);
    }
    const { present, due } = ballot;
    if (papers > (present ?? papers) || papers > (due ?? papers) || (present ?? 0) > (due ?? present ?? 0)) {
      this.faults.add(`${place.path}.ballots[${place.at}]`, 'ballot.people-do-not-fit', {
        papers,
        present: present ?? '',
        due: due ?? '',
      });
    }
    return { present: present ?? 0, due: due ?? 0 };
  }

  private readPapers(line: BallotLine, papers: readonly unknown[]): BallotCount | null {
    const { ballot, route, item, place } = line;
    if (ballot.papers !== undefined || ballot.sum !== undefined || ballot.scored !== undefined)
      return this.refuse(line, '', 'ballot.two-forms', ballot.item);
    const least = this.plan.routes.leastOf[item] as number;
    const most = this.plan.routes.mostOf[item] as number;
    const scores: number[] = [];
    const isTrimmed = route.input.trim !== null;
    let scored = 0;
    let sum = 0;
    for (let index = 0; index < papers.length; index += 1) {
      const paper = papers[index];
      if (paper === null) continue;
      const points = readPoints(paper);
      if (points !== null && points >= least && points <= most) {
        scored += 1;
        sum += points;
        if (isTrimmed) scores.push(points);
        continue;
      }
      this.faults.add(
        `${place.path}.ballots[${place.at}].points[${index}]`,
        points === null ? 'points.not-decimal' : 'ballot.out-of-range',
        { item: ballot.item, least: decimalFromPoints(least), most: decimalFromPoints(most), found: found(paper) },
      );
    }
    return { papers: papers.length, scored, sum, chosen: [], ...endsOf(scores, route) };
  }

  private readSummed(line: BallotLine): BallotCount | null {
    const { ballot, route, item, place } = line;
    const { papers, scored, points } = ballot;
    if (points !== undefined) return this.refuse(line, '.points', 'evidence.not-a-list', points);
    if (papers === undefined) return this.refuse(line, '', 'ballot.no-papers', ballot.item);
    if (!isCount(papers)) return this.refuse(line, '.papers', 'ballot.not-a-count', papers);
    if (!isCount(scored) || scored > papers) return this.refuse(line, '.scored', 'ballot.not-a-count', scored);
    const sum = readPoints(ballot.sum);
    if (sum === null) return this.refuse(line, '.sum', 'points.not-decimal', ballot.sum);
    const least = (this.plan.routes.leastOf[item] as number) * scored;
    const most = (this.plan.routes.mostOf[item] as number) * scored;
    if (sum < least || sum > most) {
      this.faults.add(`${place.path}.ballots[${place.at}].sum`, 'ballot.out-of-range', {
        item: ballot.item,
        least: decimalFromPoints(least),
        most: decimalFromPoints(most),
        found: decimalFromPoints(sum),
      });
      return null;
    }
    const count = { papers, scored, sum, chosen: [], highest: [], lowest: [] };
    const trimmed = Math.min(route.input.trim?.count ?? 0, scored);
    if (trimmed === 0) return count;
    const ends = readBallotEnds(ballot, { scored, sum, trimmed });
    if (ends !== null) return { ...count, ...ends };
    this.faults.add(`${place.path}.ballots[${place.at}]`, 'ballot.ends-do-not-fit', { item: ballot.item, trimmed });
    return null;
  }

  private readChosen(line: BallotLine): BallotCount | null {
    const { ballot, route, place } = line;
    const { options, papers } = ballot;
    if (ballot.points !== undefined || ballot.scored !== undefined || ballot.sum !== undefined)
      return this.refuse(line, '', 'ballot.two-forms', ballot.item);
    if (!isRecord(options)) return this.refuse(line, '.options', 'ballot.no-options', options);
    const chosen = new Array<number>(route.options.size).fill(0);
    const before = this.faults.list.length;
    for (const [id, count] of Object.entries(options)) {
      const option = route.options.get(id);
      if (option === undefined) this.fault(place, 'ballots', `.options.${id}`, 'ballot.unknown-option', id);
      else if (isCount(count)) chosen[option.place] = count;
      else this.fault(place, 'ballots', `.options.${id}`, 'ballot.not-a-count', count);
    }
    if (this.faults.list.length > before) return null;
    const points = [...route.options.values()].map((option) => option.points);
    const scored = chosen.reduce((total, count) => total + count, 0);
    const sum = chosen.reduce((total, count, at) => total + count * (points[at] as number), 0);
    const all = papers ?? scored;
    if (!isCount(all) || all < scored) return this.refuse(line, '.papers', 'ballot.not-a-count', all);
    if (Math.abs(sum) > MOST_SUM) return this.refuse(line, '.options', 'ballot.not-a-count', scored);
    const trim = route.input.trim?.count ?? 0;
    // More papers of one option than are trimmed at both ends change nothing about the ends.
    const scores = chosen.flatMap((count, at) => new Array<number>(Math.min(count, trim)).fill(points[at] as number));
    return { papers: all, scored, sum, chosen, ...endsOf(scores, route) };
  }

  private refuse({ place }: BallotLine, field: string, code: string, value: unknown): null {
    this.fault(place, 'ballots', field, code, value);
    return null;
  }
}

const NO_ENDS = { highest: [], lowest: [] } as const;

function endsOf(scores: readonly number[], { input: { trim } }: BallotRoute) {
  if (trim === null) return NO_ENDS;
  const rising = scores.toSorted((left, right) => left - right);
  return { highest: rising.toReversed().slice(0, trim.count), lowest: rising.slice(0, trim.count) };
}
