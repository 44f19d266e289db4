import type { Growth, GrowthColumnView, GrowthStationView } from '@xianfeng/contract';
import { type ReactElement, useId } from 'react';
import { bankPath, type Ground, stretches, waterPath } from './bank-path.ts';
import { fitLines, fitText } from './fit-text.ts';
import style from './growth.module.css';
import { useElder } from '../ui/elder.ts';
import { widthOf } from '../ui/width-of.ts';
import { AwayPattern, HonorSign, PostSign, SourceSign, TalkSign } from './map-parts.tsx';
import { type Bank, shoresOf } from './shores.ts';
import { type GrowthWords, useGrowthWords } from './use-growth-words.ts';

const WIDTH = 358;
const MIDDLE = 179;
const TOP = 58;
const LEAST = 38;
const REACH = 26;
/** Of its letters; for elders as large as the norm for them asks, whatever they have chosen. */
const USUAL_TYPE = { size: 14, small: 13, line: 17, stop: 64 } as const;
const ELDER_TYPE = { size: 18, small: 18, line: 22, stop: 80 } as const;
type Type = typeof USUAL_TYPE | typeof ELDER_TYPE;
/** Of a column with nothing but its year, with its banks, and for each row of stops more: names take two lines. */
const BARE = 52;
const ROW = 104;

/** The map on a phone: the newest on top, back to the source; everything is at least as large as text. */
export function TallMap({ growth }: { readonly growth: Growth }): ReactElement {
  const words = useGrowthWords(growth);
  const type = useElder() === null ? USUAL_TYPE : ELDER_TYPE;
  const id = useId();
  const newest = growth.columns.toReversed();
  const rows = newest.map((column) => stopRows(column));
  const edges = [TOP];
  for (const [index, column] of newest.entries())
    edges.push((edges[index] ?? TOP) + lengthOf(column, (rows[index]?.length ?? 0) * type.stop));
  const end = edges.at(-1) ?? TOP;
  const shores = shoresOf({ columns: newest }, { least: LEAST, reach: REACH });
  const ground: Ground = { edges, at: (along, across) => [across, along] };
  const lineOf = {
    study: shores.study.distances.map((each) => MIDDLE - each),
    service: shores.service.distances.map((each) => MIDDLE + each),
  };
  const banks = ['study', 'service'] as const;
  const mouth = end + 44;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${mouth + 46}`} className={style.tallMap} role="img" aria-label={words.text('title')}>
      <defs>
        <AwayPattern id={`${id}away`} />
      </defs>
      {banks.map((bank) => (
        <path key={bank} d={waterPath(ground, lineOf[bank], MIDDLE)} className={style.water} />
      ))}
      {newest.map(({ period, absence }, index) =>
        absence === null ? null : (
          <rect
            key={period}
            x={lineOf.study[index] ?? 0}
            y={(edges[index] ?? TOP) + 32}
            width={(lineOf.service[index] ?? 0) - (lineOf.study[index] ?? 0)}
            height={(edges[index + 1] ?? TOP) - (edges[index] ?? TOP) - 36}
            fill={`url(#${id}away)`}
          />
        ),
      )}
      {banks.map((bank) => (
        <g key={bank}>
          <path
            d={bankPath(
              ground,
              lineOf[bank].map((each) => (each + MIDDLE) / 2),
            )}
            className={style.contour}
          />
          <path
            d={`M${lineOf[bank][0] ?? MIDDLE} 8V${TOP}`}
            className={`${style.bank} ${style.ahead} ${style[bank]}`}
          />
          {stretches(ground, lineOf[bank], shores[bank].known).map(({ key, d, isKnown }) => (
            <path key={key} d={d} className={`${isKnown ? style.bank : style.guess} ${style[bank]}`} />
          ))}
          <path
            d={`M${lineOf[bank].at(-1) ?? MIDDLE} ${end}C${lineOf[bank].at(-1) ?? MIDDLE} ${end + 20} ${MIDDLE} ${end + 24} ${MIDDLE} ${mouth}`}
            className={`${style.bank} ${style[bank]}`}
          />
        </g>
      ))}
      <path d={`M${MIDDLE} 8V${TOP}`} className={`${style.stream} ${style.ahead}`} />
      <path d={`M${MIDDLE} ${TOP}V${mouth}`} className={style.stream} />
      <Ahead
        growth={growth}
        words={words}
        type={type}
        left={lineOf.study[0] ?? MIDDLE}
        right={lineOf.service[0] ?? MIDDLE}
      />
      {newest.map((column, index) => (
        <Column
          key={column.period}
          {...{ column, words, type }}
          top={edges[index] ?? TOP}
          left={lineOf.study[index] ?? MIDDLE}
          right={lineOf.service[index] ?? MIDDLE}
          rows={rows[index] ?? []}
        />
      ))}
      <SourceSign x={MIDDLE} y={mouth} />
      <text x={MIDDLE + 20} y={mouth - 2} className={`${style.phone} ${style.strong}`}>
        {growth.joinedOn === null ? words.text('source') : words.text('station.joined')}
      </text>
      <text x={MIDDLE + 20} y={mouth - 2 + type.line} className={style.phoneSmall}>
        {growth.joinedOn === null ? '' : words.dates.period(growth.joinedOn.slice(0, 7))}
      </text>
    </svg>
  );
}

/** `stops`: what they take. */
function lengthOf({ study, service }: GrowthColumnView, stops: number): number {
  const hasBanks = study.title !== null || service.title !== null;
  return (hasBanks ? ROW : BARE) + stops;
}

interface StopRow {
  readonly left: GrowthStationView | undefined;
  readonly right: GrowthStationView | undefined;
}

/** Posts and talks to the left, honors to the right, the latest first. */
function stopRows({ stations }: GrowthColumnView): readonly StopRow[] {
  const drawn = stations.filter(({ kind }) => kind !== 'joined').toReversed();
  const right = drawn.filter(({ kind }) => kind === 'honor');
  const left = drawn.filter(({ kind }) => kind !== 'honor');
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    left: left[index],
    right: right[index],
  }));
}

interface ColumnProps {
  readonly column: GrowthColumnView;
  readonly words: GrowthWords;
  readonly type: Type;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly rows: readonly StopRow[];
}

function Column({ column, words, type, top, left, right, rows }: ColumnProps): ReactElement {
  const pill = top + 16;
  return (
    <g>
      <path d={`M0 ${top}H${WIDTH}`} className={style.grid} />
      <rect x={MIDDLE - 30} y={pill - 14} width="60" height="28" rx="14" className={style.pill} />
      <text x={MIDDLE} y={pill + 6} className={`${style.centre} ${style.pillText}`}>
        {words.period(column.period)}
      </text>
      {column.result !== null && (
        <text x={WIDTH} y={pill + 6} className={`${style.end} ${style.phone}`}>
          {words.result(column)}
          {type === USUAL_TYPE && column.result.total !== null && (
            <tspan className={style.phonePoints}> {column.result.total}</tspan>
          )}
        </text>
      )}
      {column.absence !== null && (
        <text x="0" y={pill + 6} className={style.phoneSmall}>
          {words.text(`absence.${column.absence}`)}
        </text>
      )}
      <Bankside bank="study" {...{ column, words, type }} x={left} y={top + 62} />
      <Bankside bank="service" {...{ column, words, type }} x={right} y={top + 62} />
      {rows.map((row, index) => (
        <Stop
          key={row.left?.id ?? row.right?.id ?? index}
          row={row}
          words={words}
          type={type}
          y={top + (column.study.title === null && column.service.title === null ? BARE : ROW) + 6 + index * type.stop}
          left={left}
          right={right}
        />
      ))}
    </g>
  );
}

interface BanksideProps {
  readonly bank: Bank;
  readonly column: GrowthColumnView;
  readonly words: GrowthWords;
  readonly type: Type;
  readonly x: number;
  readonly y: number;
}

function Bankside({ bank, column, words, type, x, y }: BanksideProps): ReactElement | null {
  const { amount, title } = column[bank];
  if (title === null) return null;
  const isLeft = bank === 'study';
  const at = isLeft ? x - 13 : x + 13;
  const room = (isLeft ? at : WIDTH - at) / type.size;
  return (
    <g>
      <circle cx={x} cy={y} r="6" className={`${style.stop} ${style[bank]}`} />
      {fitLines(title, room).map((line, index, lines) => (
        <text
          key={line}
          x={at}
          y={y - 3 - (lines.length - 1 - index) * type.line}
          className={`${style.phone} ${style.strong} ${isLeft ? style.end : ''}`}
        >
          {line}
        </text>
      ))}
      <text
        x={at}
        y={y - 3 + type.line}
        className={`${style.phone} ${style[`${bank}Words`]} ${isLeft ? style.end : ''}`}
      >
        {amount === null || amount === '0' ? '' : words.amount(bank, amount)}
      </text>
    </g>
  );
}

interface StopProps {
  readonly row: StopRow;
  readonly words: GrowthWords;
  readonly type: Type;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

function Stop({ row, words, type, y, left, right }: StopProps): ReactElement {
  const { left: before, right: honor } = row;
  const atLeft = left - 16;
  const atRight = right + 16;
  const isTalk = before?.kind === 'talk';
  return (
    <g>
      {before !== undefined && (
        <g>
          <path
            d={`M${MIDDLE} ${y - 16}C${MIDDLE} ${y - 2} ${MIDDLE - 8} ${y} ${MIDDLE - 22} ${y}H${atLeft + 7}`}
            className={`${style.sprout} ${isTalk ? style.talkLine : style.postLine}`}
          />
          {isTalk ? <TalkSign x={atLeft} y={y} /> : <PostSign x={atLeft} y={y} />}
          <Lines
            x={atLeft - 12}
            y={y - 1}
            className={`${style.phone} ${style.strong} ${style.end} ${isTalk ? style.talkWords : ''}`}
            lines={fitLines(words.station(before), (atLeft - 12) / type.size)}
            below={words.dates.short(before.on)}
            line={type.line}
            belowClass={`${style.phoneSmall} ${style.end}`}
          />
        </g>
      )}
      {honor !== undefined && (
        <g>
          <path
            d={`M${MIDDLE} ${y - 16}C${MIDDLE} ${y - 2} ${MIDDLE + 8} ${y} ${MIDDLE + 22} ${y}H${atRight - 9}`}
            className={`${style.sprout} ${style.honorLine}`}
          />
          <HonorSign x={atRight} y={y} />
          <Lines
            x={atRight + 14}
            y={y - 1}
            className={`${style.phone} ${style.strong} ${style.honorWords}`}
            lines={fitLines(words.station(honor), (WIDTH - atRight - 14) / type.size)}
            below={honorFacts(words, honor, (WIDTH - atRight - 14) / type.small)}
            line={type.line}
            belowClass={`${style.phoneSmall} ${style.honorWords}`}
          />
        </g>
      )}
    </g>
  );
}

/** The day, and the level where there is room for it. */
function honorFacts({ dates }: GrowthWords, { on, detail }: GrowthStationView, room: number): string {
  const both = [dates.short(on), detail].filter((part) => part !== null).join(' · ');
  return widthOf(both) <= room ? both : dates.short(on);
}

interface LinesProps {
  readonly x: number;
  readonly y: number;
  /** Pixels from one to the next. */
  readonly line: number;
  readonly lines: readonly string[];
  readonly className: string;
  readonly below: string;
  readonly belowClass: string;
}

/** A name on as many lines as it takes, and what is said of it below. */
function Lines({ x, y, line, lines, className, below, belowClass }: LinesProps): ReactElement {
  return (
    <>
      {lines.map((words, index) => (
        <text key={words} x={x} y={y + index * line} className={className}>
          {words}
        </text>
      ))}
      <text x={x} y={y + lines.length * line} className={belowClass}>
        {below}
      </text>
    </>
  );
}

interface AheadProps {
  readonly growth: Growth;
  readonly words: GrowthWords;
  readonly type: Type;
  readonly left: number;
  readonly right: number;
}

function Ahead({ growth, words, type, left, right }: AheadProps): ReactElement {
  const [pledge] = growth.ahead;
  return (
    <g>
      <text x={left - 13} y="26" className={`${style.phone} ${style.end} ${style.studyWords}`}>
        {words.text('ahead')}
      </text>
      {pledge === undefined ? (
        <text x={right + 13} y="26" className={`${style.phone} ${style.serviceWords}`}>
          {words.text('ahead')}
        </text>
      ) : (
        <g>
          <text x={right + 13} y="26" className={`${style.phone} ${style.strong}`}>
            {fitText(pledge.title, (WIDTH - right - 13) / type.size)}
          </text>
          <text x={right + 13} y="44" className={style.phoneSmall}>
            {words.text('ahead.pledged')}
          </text>
        </g>
      )}
    </g>
  );
}
