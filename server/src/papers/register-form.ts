import { type Card, paperWords } from '@xianfeng/contract';
import { decimalFromPoints, pointsFromDecimal, type EntryInput, type Scheme } from '@xianfeng/engine';
import type { Block, Paper, PaperColumn } from './paper.ts';
import { entryWords, pairTable, personTable, resultTable, signedPoints } from './points-card.ts';
import { runningOf, type Running } from './running-points.ts';

const { register: words } = paperWords;

type Entry = Card['entries'][number];

/**
 * The register (积分登记表) of one member: quarter by quarter what was added and deducted, why and when, and what stands by
 * then. Kinds of entries, their names and what they are counted from are the scheme's; categories have their own titles.
 */
export function registerPaper(card: Card, scheme: Scheme): Paper {
  const category = scheme.categories.find(({ id }) => id === card.member.category)?.name ?? null;
  const kinds = scheme.inputs.entries.filter((kind) => concerns(kind, card));
  return {
    ...{ layout: 'sheet', isWide: kinds.length > 1, issuer: '', number: null, to: null, signed: null, slip: null },
    title: category === null ? words.title : words.titleOf(category),
    blocks: [
      personTable(card, category),
      ...(kinds.length === 0 ? [] : [quarterTable(card, scheme, kinds)]),
      ...pairTable(card.sections),
      resultTable(card),
      { kind: 'signatures', places: [paperWords.card.sign, paperWords.card.seal] },
    ],
  };
}

/** Kinds for other categories than the member's have no place on the form. */
function concerns({ id, categories }: EntryInput, { entries, member }: Card): boolean {
  return (
    categories.length === 0 ||
    (member.category !== null && categories.includes(member.category)) ||
    entries.some(({ item }) => item === id)
  );
}

function quarterTable({ entries, year }: Card, scheme: Scheme, kinds: readonly EntryInput[]): Block {
  const columns: PaperColumn[] = [{ head: words.period, share: 1.5, align: 'center', isLabel: true }];
  const runnings = kinds.map((kind) => runningOf(scheme, kind));
  for (const [at, kind] of kinds.entries()) {
    const running = runnings[at] ?? null;
    columns.push({ head: words.of(kind.name), share: 4, align: 'left' });
    columns.push({ head: words.subtotal(kind.name), share: 1.1, align: 'center' });
    if (running !== null) columns.push({ head: words.running(running.name), share: 1.3, align: 'center' });
  }
  const rows = [1, 2, 3, 4].map((quarter) => [
    paperWords.card.period(`${year}-Q${quarter}`),
    ...kinds.flatMap((kind, at) => {
      const own = entries.filter(({ item }) => item === kind.id);
      return quarterCells(own, { quarter, running: runnings[at] ?? null });
    }),
  ]);
  return { kind: 'table', table: { columns, rows, isDense: true } };
}

function quarterCells(
  entries: readonly Entry[],
  { quarter, running }: { readonly quarter: number; readonly running: Running | null },
): string[] {
  const inQuarter = entries.filter(({ occurredOn }) => quarterOf(occurredOn) === quarter);
  const until = entries.filter(({ occurredOn }) => quarterOf(occurredOn) <= quarter);
  const lines = inQuarter.map((entry) => words.entry(entryWords(entry), entry.occurredOn, signedPoints(entry)));
  const cells = [lines.join('\n'), inQuarter.length === 0 ? '' : decimalFromPoints(sumOf(inQuarter))];
  return running === null ? cells : [...cells, decimalFromPoints(running.after(sumOf(until)))];
}

/** 1 … 4 */
function quarterOf(day: string): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}

/** In ten-thousandths; what waits for its review, and what is only counted, adds nothing. */
function sumOf(entries: readonly Entry[]): number {
  return entries
    .filter(({ isWaiting, counted }) => !isWaiting && counted === null)
    .reduce((sum, { sign, points }) => sum + (sign === 'minus' ? -1 : 1) * pointsOf(points), 0);
}

function pointsOf(text: string): number {
  const points = pointsFromDecimal(text);
  if (!points.ok) throw new Error('An entry of a card has points.');
  return points.value;
}
