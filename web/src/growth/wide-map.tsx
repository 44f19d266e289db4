import type { Growth, GrowthColumnView, GrowthStationView } from '@xianfeng/contract';
import { type ReactElement, useId } from 'react';
import { bankPath, type Ground, stretches, waterPath } from './bank-path.ts';
import { fitLines, fitText } from './fit-text.ts';
import style from './growth.module.css';
import { labelWidth, standing } from './lanes.ts';
import { AwayPattern, HonorSign, PostSign, SourceSign, TalkSign } from './map-parts.tsx';
import { type Bank, shoresOf } from './shores.ts';
import { type GrowthWords, useGrowthWords } from './use-growth-words.ts';

/** The drawing's own units: one is a pixel of A4 across at 96 to the inch. */
const WIDTH = 1043;
const MIDDLE = 236;
const SOURCE = 62;
const START = 92;
const END = 956;
/** Where the banks lie with nothing behind them: between them and the middle there is room for stops and their names. */
const LEAST = 82;
const REACH = 108;
const HONORS = MIDDLE - 58;
const TALKS = MIDDLE + 42;
const TABLE = 452;
const SIZE = 12;
/** From one line of a name to the next. */
const LINE = 15;

interface MapProps {
  readonly growth: Growth;
}

/** The map across a sheet: time from left to right, study above, service below. */
export function WideMap({ growth }: MapProps): ReactElement {
  const words = useGrowthWords(growth);
  const id = useId();
  const { columns } = growth;
  const length = (END - START) / columns.length;
  const edges = [...columns.keys(), columns.length].map((index) => START + index * length);
  const ground: Ground = { edges, at: (along, across) => [along, across] };
  const namesOf = (bank: Bank) =>
    columns.map(({ [bank]: { title } }) => (title === null ? [] : fitLines(title, (length - 4) / SIZE)));
  const names = { study: namesOf('study'), service: namesOf('service') };
  const isTwoLined = [...names.study, ...names.service].some((lines) => lines.length > 1);
  const shores = shoresOf(growth, { least: LEAST, reach: isTwoLined ? REACH - LINE : REACH });
  const lineOf = {
    study: shores.study.distances.map((each) => MIDDLE - each),
    service: shores.service.distances.map((each) => MIDDLE + each),
  };
  const contour = (bank: Bank, part: number) =>
    bankPath(
      ground,
      lineOf[bank].map((each) => MIDDLE + (each - MIDDLE) * part),
    );
  const isYears = growth.by === 'year';
  const height = TABLE + (isYears ? 76 : 38);
  const centre = (index: number): number => START + (index + 0.5) * length;
  const banks = ['study', 'service'] as const;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className={style.wideMap} role="img" aria-label={words.text('title')}>
      <defs>
        <AwayPattern id={`${id}away`} />
        <linearGradient id={`${id}water`}>
          <stop offset="0" className={style.waterNear} />
          <stop offset="0.85" className={style.waterFar} />
          <stop offset="1" className={style.waterFar} />
        </linearGradient>
      </defs>
      {columns.map(({ period }, index) => (
        <path key={period} d={`M${START + index * length} 12V${TABLE - 8}`} className={style.grid} />
      ))}
      {banks.map((bank) => (
        <path key={bank} d={waterPath(ground, lineOf[bank], MIDDLE)} fill={`url(#${id}water)`} />
      ))}
      {columns.map(({ period, absence }, index) =>
        absence === null ? null : (
          <rect
            key={period}
            x={START + index * length + 4}
            y={lineOf.study[index] ?? 0}
            width={length - 8}
            height={(lineOf.service[index] ?? 0) - (lineOf.study[index] ?? 0)}
            fill={`url(#${id}away)`}
          />
        ),
      )}
      {banks.flatMap((bank) =>
        [0.36, 0.68].map((part) => <path key={`${bank}${part}`} d={contour(bank, part)} className={style.contour} />),
      )}
      {banks.map((bank) => (
        <g key={bank}>
          <path d={rise(lineOf[bank][0] ?? MIDDLE)} className={`${style.bank} ${style[bank]}`} />
          {stretches(ground, lineOf[bank], shores[bank].known).map(({ key, d, isKnown }) => (
            <path key={key} d={d} className={`${isKnown ? style.bank : style.guess} ${style[bank]}`} />
          ))}
          <path
            d={`M${END} ${lineOf[bank].at(-1) ?? MIDDLE}H1036`}
            className={`${style.bank} ${style.ahead} ${style[bank]}`}
          />
        </g>
      ))}
      <path d={`M${END} ${MIDDLE}H1036`} className={`${style.stream} ${style.ahead}`} />
      <path d={`M${SOURCE} ${MIDDLE}H${END}`} className={style.stream} />
      {banks.map((bank) => (
        <ShoreLabels
          key={bank}
          {...{ bank, growth, words }}
          names={names[bank]}
          line={lineOf[bank]}
          known={shores[bank].known}
          centre={centre}
        />
      ))}
      <Stops {...{ growth, words, length }} />
      <SourceSign x={SOURCE} y={MIDDLE} />
      <Source growth={growth} words={words} />
      <Ahead
        growth={growth}
        words={words}
        study={lineOf.study.at(-1) ?? MIDDLE}
        service={lineOf.service.at(-1) ?? MIDDLE}
      />
      {shores.scale !== null && (
        <g>
          <path
            d={`M6 ${MIDDLE + 96}v${shores.scale.length}M2 ${MIDDLE + 96}h8M2 ${MIDDLE + 96 + shores.scale.length}h8`}
            className={style.scale}
          />
          <text x="15" y={MIDDLE + 100 + shores.scale.length / 2} className={`${style.small} ${style.halo}`}>
            {words.amount('service', String(shores.scale.amount))}
          </text>
        </g>
      )}
      <Table {...{ growth, words, centre }} />
    </svg>
  );
}

/** From the source to the first shelf. */
function rise(to: number): string {
  return `M${SOURCE} ${MIDDLE}C${SOURCE + 14} ${MIDDLE} ${SOURCE + 12} ${to} ${START} ${to}`;
}

interface ShoreLabelsProps {
  readonly bank: Bank;
  readonly growth: Growth;
  readonly words: GrowthWords;
  readonly names: readonly (readonly string[])[];
  readonly line: readonly number[];
  readonly known: readonly boolean[];
  readonly centre: (index: number) => number;
}

function ShoreLabels({ bank, growth, words, names, line, known, centre }: ShoreLabelsProps): ReactElement {
  return (
    <g>
      {growth.columns.map((column, index) => {
        const { amount } = column[bank];
        const lines = names[index] ?? [];
        const y = line[index] ?? MIDDLE;
        if (known[index] !== true || lines.length === 0) return null;
        const first = y + (bank === 'study' ? -12 - lines.length * LINE : 21);
        return (
          <g key={column.period}>
            <circle cx={centre(index)} cy={y} r="5.5" className={`${style.stop} ${style[bank]}`} />
            {lines.map((name, at) => (
              <text
                key={name}
                x={centre(index)}
                y={first + at * LINE}
                className={`${style.centre} ${style.strong} ${style.halo}`}
              >
                {name}
              </text>
            ))}
            <text
              x={centre(index)}
              y={first + lines.length * LINE}
              className={`${style.centre} ${style.small} ${style[`${bank}Words`]} ${style.halo}`}
            >
              {amount === null || amount === '0' ? '' : words.amount(bank, amount)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface Placed {
  readonly station: GrowthStationView;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

const sideWords = 13;

/** Stops on the middle with their names above; honors grow upwards, talks go down. */
function Stops({
  growth,
  words,
  length,
}: {
  readonly growth: Growth;
  readonly words: GrowthWords;
  readonly length: number;
}): ReactElement {
  const all = growth.columns.flatMap((column, index) =>
    column.stations
      .filter(({ kind }) => kind !== 'joined')
      .map((station) => ({ station, at: START + (index + shareOf(station.on, column)) * length })),
  );
  const kinds = (list: readonly string[]) => all.filter(({ station }) => list.includes(station.kind));
  const beside = ({ station, at }: (typeof all)[number]): Placed => {
    const lines = [fitText(words.station(station), sideWords), station.detail ?? ''];
    return { station, at, lines, from: at - 12, to: at + 16 + labelWidth(lines, SIZE) };
  };
  const above = ({ station, at }: (typeof all)[number]): Placed => {
    const lines = [fitText(words.station(station), 9), words.stationDay(station.on)];
    const half = labelWidth(lines, SIZE) / 2;
    return { station, at, lines, from: at - half, to: at + half };
  };
  const posts = kinds(['full', 'moved', 'post']).map(above);
  const honors = kinds(['honor']).map(beside);
  const talks = kinds(['talk']).map(beside);
  const named = { posts: standing(posts, 6), honors: standing(honors, 8), talks: standing(talks, 8) };
  return (
    <g>
      {honors.map((each) => (
        <g key={each.station.id}>
          <path
            d={`M${each.at - 22} ${MIDDLE}C${each.at - 4} ${MIDDLE} ${each.at} ${MIDDLE - 14} ${each.at} ${HONORS + 9}`}
            className={`${style.sprout} ${style.honorLine}`}
          />
          <HonorSign x={each.at} y={HONORS} />
          {named.honors.has(each) && <Lines x={each.at + 15} y={HONORS} lines={each.lines} look={style.honorWords} />}
        </g>
      ))}
      {talks.map((each) => (
        <g key={each.station.id}>
          <path
            d={`M${each.at - 18} ${MIDDLE}C${each.at - 3} ${MIDDLE} ${each.at} ${MIDDLE + 10} ${each.at} ${TALKS - 6}`}
            className={`${style.sprout} ${style.talkLine}`}
          />
          <TalkSign x={each.at} y={TALKS} />
          {named.talks.has(each) && <Lines x={each.at + 12} y={TALKS} lines={each.lines} look={style.talkWords} />}
        </g>
      ))}
      {posts.map((each) => (
        <g key={each.station.id}>
          <PostSign x={each.at} y={MIDDLE} />
          {named.posts.has(each) && (
            <g>
              <text x={each.at} y={MIDDLE - 27} className={`${style.centre} ${style.strong} ${style.halo}`}>
                {each.lines[0]}
              </text>
              <text x={each.at} y={MIDDLE - 14} className={`${style.centre} ${style.small} ${style.halo}`}>
                {each.lines[1]}
              </text>
            </g>
          )}
        </g>
      ))}
    </g>
  );
}

interface LinesProps {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly look: string | undefined;
}

function Lines({ x, y, lines, look }: LinesProps): ReactElement {
  const [first, second = ''] = lines;
  return (
    <g>
      <text x={x} y={second === '' ? y + 4 : y - 2} className={`${style.strong} ${style.halo} ${look}`}>
        {first}
      </text>
      <text x={x} y={y + 13} className={`${style.small} ${style.halo} ${look}`}>
        {second}
      </text>
    </g>
  );
}

/** How far into its column a day lies, kept off the edges. */
function shareOf(on: string, { period }: GrowthColumnView): number {
  const share = period.length === 4 ? (Number(on.slice(5, 7)) - 0.5) / 12 : (Number(on.slice(8, 10)) - 0.5) / 31;
  return Math.min(0.86, Math.max(0.14, share));
}

function Source({ growth, words }: { readonly growth: Growth; readonly words: GrowthWords }): ReactElement {
  const { joinedOn, columns } = growth;
  const first = columns[0]?.period ?? '';
  const isHere = joinedOn !== null && joinedOn.slice(0, first.length) <= first;
  return (
    <g>
      <text x="0" y={MIDDLE - 34} className={`${style.strong} ${style.halo}`}>
        {isHere ? words.text('station.joined') : words.text('source')}
      </text>
      <text x="0" y={MIDDLE - 19} className={`${style.small} ${style.halo}`}>
        {isHere && joinedOn !== null ? words.dates.period(joinedOn.slice(0, 7)) : ''}
      </text>
    </g>
  );
}

interface AheadProps {
  readonly growth: Growth;
  readonly words: GrowthWords;
  readonly study: number;
  readonly service: number;
}

function Ahead({ growth, words, study, service }: AheadProps): ReactElement {
  const [pledge] = growth.ahead;
  return (
    <g>
      <text x="966" y={study - 12} className={`${style.strong} ${style.studyWords}`}>
        {words.text('ahead')}
      </text>
      <text x="966" y={service + 22} className={`${style.strong} ${style.serviceWords}`}>
        {words.text('ahead')}
      </text>
      {pledge !== undefined && (
        <g>
          <text x="966" y={MIDDLE - 27} className={style.strong}>
            {fitText(pledge.title, 6)}
          </text>
          <text x="966" y={MIDDLE - 14} className={style.small}>
            {words.text('ahead.pledged')}
          </text>
        </g>
      )}
    </g>
  );
}

interface TableProps {
  readonly growth: Growth;
  readonly words: GrowthWords;
  readonly centre: (index: number) => number;
}

/** Under each column its year and what it came to. */
function Table({ growth, words, centre }: TableProps): ReactElement {
  const isYears = growth.by === 'year';
  return (
    <g>
      <path d={`M0 ${TABLE}H${END + 2}`} className={style.ruleStrong} />
      {isYears && <path d={`M0 ${TABLE + 70}H${END + 2}`} className={style.rule} />}
      {isYears && (
        <text x="2" y={TABLE + 46} className={style.small}>
          {words.text('result.total')}
        </text>
      )}
      {growth.columns.map((column, index) => (
        <g key={column.period}>
          <text x={centre(index)} y={TABLE + 22} className={`${style.centre} ${style.year}`}>
            {words.period(column.period)}
          </text>
          {isYears && (
            <g>
              <text
                x={centre(index)}
                y={TABLE + 44}
                className={`${style.centre} ${column.result === null ? style.small : style.points}`}
              >
                {column.result === null ? words.noResult(column.period) : (column.result.total ?? '—')}
              </text>
              <text x={centre(index)} y={TABLE + 61} className={`${style.centre} ${style.small}`}>
                {words.result(column)}
              </text>
            </g>
          )}
          {column.absence !== null && (
            <text x={centre(index)} y={TABLE - 14} className={`${style.centre} ${style.small} ${style.halo}`}>
              {words.text(`absence.${column.absence}`)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
