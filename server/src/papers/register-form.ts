import { type Card, paperWords } from '@xianfeng/contract';
import type { EntryInput, Scheme } from '@xianfeng/engine';
import type { Block, Paper, PaperColumn } from './paper.ts';
import { pairTable, personTable, resultTable } from './points-card.ts';
import { byQuarter } from './register-quarters.ts';
import { runningOf } from './running-points.ts';

const { register: words } = paperWords;

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
  const parts = kinds.map((kind) => {
    const running = runningOf(scheme, kind);
    columns.push({ head: words.of(kind.name), share: 4, align: 'left' });
    columns.push({ head: words.subtotal(kind.name), share: 1.1, align: 'center' });
    if (running !== null) columns.push({ head: words.running(running.name), share: 1.3, align: 'center' });
    const own = entries.filter(({ item }) => item === kind.id);
    return byQuarter(own, running);
  });
  const rows = [1, 2, 3, 4].map((quarter, at) => [
    paperWords.card.period(`${year}-Q${quarter}`),
    ...parts.flatMap((part) => {
      const { lines = '', sum = '', soFar = null } = part[at] ?? {};
      return soFar === null ? [lines, sum] : [lines, sum, soFar];
    }),
  ]);
  return { kind: 'table', table: { columns, rows, isDense: true } };
}
