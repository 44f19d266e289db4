import { decimalsOf, withDecimals } from '@xianfeng/engine';
import { type Card, paperWords } from '@xianfeng/contract';
import type { Explanation } from '@xianfeng/engine';
import type { Block, Paper, PaperColumn } from './paper.ts';
import { gradeWord, starsWord } from './rating-words.ts';

const { card: words } = paperWords;

/** A member's points card (积分卡) of one year, by whatever its scheme scores and adds up. */
export function cardPaper(card: Card, categoryName: string | null): Paper {
  return {
    ...{ layout: 'sheet', isWide: false, issuer: card.member.branch, title: words.title(card.year) },
    ...{ number: null, to: null, signed: null, slip: null },
    blocks: [
      personTable(card, categoryName),
      ...(card.member.exempt ? [{ kind: 'remark' as const, text: words.exempt }] : []),
      ...(card.state === 'running' ? [{ kind: 'remark' as const, text: words.running }] : []),
      ...itemTable(card),
      ...sectionTable(card),
      ...entryTable(card),
      resultTable(card),
      ...(card.decided === null ? [] : [{ kind: 'remark' as const, text: words.decided(card.decided.reason) }]),
      { kind: 'signatures', places: [words.sign, words.seal] },
    ],
  };
}

const plain = (share: number, isLabel = false): PaperColumn => ({ head: '', share, align: 'center', isLabel });

/** Whose card it is; the same on every form. */
export function personTable({ member, scheme }: Pick<Card, 'member' | 'scheme'>, categoryName: string | null): Block {
  const { facts } = words;
  return {
    kind: 'table',
    table: {
      columns: [plain(1, true), plain(2), plain(1, true), plain(2.4)],
      rows: [
        [facts.name, member.name, facts.branch, member.branch],
        [facts.category, categoryName ?? paperWords.none, facts.scheme, words.schemeOf(scheme.name, scheme.version)],
      ],
      isDense: false,
    },
  };
}

/** What the year has come to. */
export function resultTable({
  total,
  stars,
  grade,
  scheme,
}: Pick<Card, 'total' | 'stars' | 'grade' | 'scheme'>): Block {
  const { facts } = words;
  return {
    kind: 'table',
    table: {
      columns: [plain(1.4, true), plain(1), plain(1, true), plain(1), plain(1, true), plain(1.4)],
      rows: [
        [
          ...[facts.total, total ?? paperWords.none, facts.stars, starsWord(stars)],
          ...[facts.grade, gradeWord(scheme.grades, grade)],
        ],
      ],
      isDense: false,
    },
  };
}

/** What is scored period by period: an item a row, a period a column, and what the item came to. */
function itemTable(card: Card): Block[] {
  const { items, months } = card;
  if (items.length === 0 || card.member.exempt) return [];
  const reached = reachedOf(card);
  // What no meeting has passed is a draft, and on nobody's card.
  const passed = months.map(({ state, points }) => (state === 'open' ? {} : points));
  const decimals = decimalsOf(passed.flatMap((points) => items.map(({ id }) => points[id] ?? null)));
  const shown = (points: string | null | undefined) =>
    points == null ? paperWords.none : withDecimals(points, decimals);
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: words.item, share: 3, align: 'left', isLabel: true },
          ...months.map(({ period }): PaperColumn => ({ head: words.period(period), share: 1, align: 'center' })),
          { head: words.points, share: 1.5, align: 'center', isLabel: true },
        ],
        rows: items.map(({ id, name }) => [
          name,
          ...passed.map((points) => shown(points[id])),
          reached.get(id) ?? paperWords.none,
        ]),
        isDense: true,
      },
    },
  ];
}

/** What each part of the total has come to, by its id; empty while nothing can be added up. */
export function reachedOf({ explanation }: Pick<Card, 'explanation'>): ReadonlyMap<string, string> {
  const parts = explanation === null ? [] : flatten(explanation);
  return new Map(parts.map(({ part, shown }) => [part, shown]));
}

function flatten(explanation: Explanation): readonly Explanation[] {
  return [explanation, ...explanation.parts.flatMap(flatten)];
}

/** What the total is the sum of beside the items, which stand above with theirs. */
function sectionTable({ sections, items }: Card): Block[] {
  const ids = new Set(items.map(({ id }) => id));
  return pairTable(sections.filter(({ id }) => !ids.has(id)));
}

/** So many names with their points stand side by side. */
const pairsInRow = 3;

/** Names with their points, three pairs in a row; the last row is filled up with empty ones. */
export function pairTable(parts: readonly { readonly name: string; readonly points: string }[]): Block[] {
  if (parts.length === 0) return [];
  const pairs = parts.map(({ name, points }) => [name, points]);
  while (pairs.length % pairsInRow !== 0) pairs.push(['', '']);
  const rows = Array.from({ length: pairs.length / pairsInRow }, (_, at) =>
    pairs.slice(at * pairsInRow, (at + 1) * pairsInRow).flat(),
  );
  const columns = Array.from({ length: pairsInRow }, () => [plain(1.6, true), plain(1)]).flat();
  return [{ kind: 'table', table: { columns, rows, isDense: true } }];
}

function entryTable({ entries }: Card): Block[] {
  if (entries.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        columns: [
          { head: words.on, share: 1.3, align: 'center' },
          { head: words.entries, share: 1.4, align: 'left', isLabel: true },
          { head: words.what, share: 4, align: 'left' },
          { head: words.points, share: 1, align: 'center' },
        ],
        rows: entries.map((entry) => [
          ...[entry.occurredOn, entry.itemName],
          `${entryWords(entry)}${entry.isWaiting ? words.waiting : ''}`,
          signedPoints(entry),
        ]),
        isDense: true,
      },
    },
  ];
}

type Entry = Card['entries'][number];

export function entryWords({ note, levelName, document }: Entry): string {
  const parts = [note, levelName, document].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? paperWords.none : parts.join(paperWords.semicolon);
}

/** Of what is only counted, how many. */
export function signedPoints({ sign, points, counted }: Entry): string {
  return counted ?? `${sign === 'minus' ? '−' : '+'}${points}`;
}
