import { BallotReader } from './ballot-reader.ts';
import type { Plan } from './plan.ts';
import { EntryReader } from './entry-reader.ts';
import type {
  BallotEvidence,
  BranchEvidence,
  MemberEvidence,
  ScoreEvidence,
  SubjectEvidence,
  VetoEvidence,
} from './evidence.ts';
import { isDay } from './day.ts';
import { decimalFromPoints, POINT_SCALE, readPoints } from './exact.ts';
import { type Faults, found, isRecord } from './faults.ts';
import { checkHistory, checkOtherResults, knownGrades } from './history-reader.ts';
import type { ReadVeto } from './rules/kind.ts';
import { cyclePeriods, LineReader, type Place, type ReadTarget } from './line-reader.ts';
import type { Veto } from './scheme.ts';
import { ScoreReader } from './score-reader.ts';

const LISTS = ['scores', 'entries', 'ballots', 'vetoes', 'history', 'results'] as const;

/** Reads what is known of one subject into its row of the columns, and names every fault. */
export class SubjectReader extends LineReader {
  private readonly scores: ScoreReader;
  private readonly entries: EntryReader;
  private readonly ballots: BallotReader;
  private readonly grades: ReadonlySet<string> | null;

  constructor(plan: Plan, target: ReadTarget, faults: Faults) {
    const reading = { plan, target, faults, periods: cyclePeriods(target.cycle) };
    super(reading);
    this.scores = new ScoreReader(reading);
    this.entries = new EntryReader(reading);
    this.ballots = new BallotReader(reading);
    this.grades = knownGrades(plan.scheme);
  }

  read(member: MemberEvidence, row: number, path: string): void {
    const subject: SubjectEvidence = member;
    if (!this.hasLists(subject, path)) return;
    const facts = this.readFacts(subject.facts, 'subject', path);
    if (facts.size > 0) this.target.facts[row] = facts;
    const { scores, ballots } = subject;
    this.scores.startMember();
    if (scores !== undefined) {
      const place = { member, row, path, at: 0 };
      for (; place.at < scores.length; place.at += 1) this.scores.read(scores[place.at] as ScoreEvidence, place);
    }
    this.entries.read(subject.entries, { member, row, path, at: 0 });
    if (ballots !== undefined) this.readBallots(ballots, { member, row, path, at: 0 });
    this.readVetoes(subject.vetoes, { member, row, path, at: 0 });
    checkHistory(subject.history, path, { cycle: this.target.cycle, grades: this.grades, faults: this.faults });
    this.checkResults(subject.results, path);
  }

  /** What is known of the branch its members belong to. */
  readBranchFacts({ facts, results }: SubjectEvidence, path: string): void {
    if (Array.isArray(results) && this.checkResults(results, path.replace(/\.$/, '')))
      this.target.branchResults.push(...results);
    if (facts !== undefined && !isRecord(facts)) return;
    const read = this.readFacts(facts, 'branch', path.replace(/\.$/, ''));
    for (const [name, value] of read) this.target.branchFacts.set(name, value);
  }

  /** A member where the branch is the subject: nothing of his counts, and what cannot be right is still refused. */
  readUnrated(member: MemberEvidence, path: string): void {
    this.readApart(member, `${path}.`);
    if (member.facts === undefined || isRecord(member.facts)) this.readFacts(member.facts, 'branch', path);
  }

  /** What is known of the branch where its members are the subject. */
  readApart(branch: MemberEvidence | BranchEvidence, path: string): void {
    const start = path.replace(/\.$/, '');
    if (!this.hasLists(branch, start)) return;
    for (const list of ['scores', 'entries', 'ballots'] as const) {
      branch[list]?.forEach((line, at) => {
        const item = isRecord(line) ? found(line['item']) : found(line);
        this.faults.add(
          `${path}${list}[${at}].item`,
          `${list === 'entries' ? 'entry' : list.slice(0, -1)}.unknown-item`,
          { found: item },
        );
      });
    }
    this.checkedVetoes(branch.vetoes ?? [], { member: branch, row: 0, path: start, at: 0 });
    // Its grades are those of another scheme.
    checkHistory(branch.history, start, { cycle: this.target.cycle, grades: null, faults: this.faults });
  }

  private readBallots(ballots: readonly BallotEvidence[], start: Place): void {
    const before = this.faults.list.length;
    const place = { ...start };
    for (; place.at < ballots.length; place.at += 1) this.ballots.read(ballots[place.at] as BallotEvidence, place);
    // Lines that could not be read would look like papers that are not there.
    if (this.target.active[place.row] === 1 && this.faults.list.length === before) {
      this.ballots.checkLeastPapers(ballots, place.row, place.path);
    }
  }

  private hasLists(subject: SubjectEvidence, path: string): boolean {
    let whole = true;
    for (const name of LISTS) {
      const list: unknown = subject[name];
      if (list === undefined || Array.isArray(list)) continue;
      this.faults.add(join(path, name), 'evidence.not-a-list', { found: found(list) });
      whole = false;
    }
    if (subject.facts !== undefined && !isRecord(subject.facts)) {
      this.faults.add(join(path, 'facts'), 'evidence.not-an-object', { found: found(subject.facts) });
      whole = false;
    }
    return whole;
  }

  private readFacts(facts: SubjectEvidence['facts'], of: 'subject' | 'branch', path: string) {
    const read = new Map<string, number>();
    if (facts === undefined) return read;
    for (const [name, value] of Object.entries(facts)) {
      const route = this.plan.routes.facts.get(name);
      const points = readPoints(value);
      if (points === null && (route !== undefined || typeof value !== 'boolean')) {
        this.faults.add(join(path, `facts.${name}`), 'points.not-decimal', { found: found(value) });
      } else if (route !== undefined && points !== null) {
        const isOutside = points < route.least || points > route.most || (route.whole && points % POINT_SCALE !== 0);
        if (isOutside) {
          this.faults.add(join(path, `facts.${name}`), route.whole ? 'fact.not-whole-in-range' : 'fact.out-of-range', {
            fact: name,
            least: decimalFromPoints(route.least),
            most: decimalFromPoints(route.most),
            found: found(value),
          });
        } else if (route.of === of) read.set(name, points);
      }
    }
    return read;
  }

  private checkResults(results: SubjectEvidence['results'], path: string): boolean {
    const before = this.faults.list.length;
    if (results !== undefined) checkOtherResults(results, path, this.faults);
    return this.faults.list.length === before;
  }

  private readVetoes(vetoes: SubjectEvidence['vetoes'], start: Place): void {
    if (vetoes !== undefined && vetoes.length > 0) this.target.vetoes[start.row] = this.checkedVetoes(vetoes, start);
  }

  private checkedVetoes(vetoes: readonly VetoEvidence[], start: Place): readonly ReadVeto[] {
    const held: ReadVeto[] = [];
    vetoes.forEach((veto, at) => {
      const place = { ...start, at };
      if (!isRecord(veto)) return this.fault(place, 'vetoes', '', 'veto.not-an-object', veto);
      const known = this.plan.scheme.rating.vetoes.find(({ id }) => id === veto.veto);
      if (known === undefined) this.fault(place, 'vetoes', '.veto', 'veto.unknown', veto.veto);
      this.checkDay(veto.on, 'vetoes', 'veto', place);
      const { liftedOn = null } = veto;
      if (known !== undefined && liftedOn !== null) this.checkLifting(known, { ...veto, liftedOn }, place);
      if (known !== undefined) held.push({ veto: veto.veto, on: veto.on, liftedOn });
    });
    return held;
  }

  /** Only what the scheme says can be lifted is, and not before it held; that may be after the year has ended. */
  private checkLifting({ lifted }: Veto, { on, liftedOn }: VetoEvidence, place: Place): void {
    if (lifted === null) this.fault(place, 'vetoes', '.liftedOn', 'veto.not-liftable', liftedOn);
    else if (!isDay(liftedOn)) this.fault(place, 'vetoes', '.liftedOn', 'veto.not-a-day', liftedOn);
    else if (liftedOn < on) this.fault(place, 'vetoes', '.liftedOn', 'veto.lifted-before', liftedOn);
  }
}

function join(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`;
}
