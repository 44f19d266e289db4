import { decimalFromPoints, decimalsOf, withDecimals } from '@xianfeng/engine';
import type { ArchiveContent, ArchiveEntry, ArchiveRating } from '../../archive-file.ts';
import type { NoticeBody } from '../../notices.ts';
import { dayOrPeriod } from '../sentence-table.ts';
import { type Html, html } from './html.ts';
import { pageStyle } from './style.ts';

/** The finished year of a branch as people read it, in any browser, without this program: one page of HTML. */
export function archivePage(content: ArchiveContent): string {
  const { year } = content;
  const title = `${year.organization.name} ${year.year} 年度档案`;
  const parts: readonly (readonly [id: string, name: string, body: Html])[] = [
    ['ratings', '年终评定', ratings(content)],
    ['notices', '公示', notices(content)],
    ['objections', '异议和申诉', objections(content)],
    ['meetings', '会议和活动', meetings(content)],
    ['ballots', '民主测评', ballots(content)],
    ['ledger', '积分台账', ledger(content)],
    ['check', '怎样核对', check()],
  ];
  return `<!doctype html>\n${
    html`<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<dl>
<dt>上级党组织</dt><dd>${year.committee.name}</dd>
<dt>积分办法</dt><dd>${year.scheme.name}（${year.scheme.version}，${day(year.scheme.inForceOn)}起施行）</dd>
${adoption(content)}
<dt>年终评定</dt><dd>${day(year.rating.confirmedOn)}会议认定，应到 ${year.rating.due} 人，实到 ${year.rating.present} 人${countedText(year)}</dd>
</dl>
<nav aria-label="目录">${parts.map(([id, name]) => html`<a href="#${id}">${name}</a>`)}</nav>
</header>
<main>
${parts.map(([id, name, body]) => html`<section aria-labelledby="${id}">\n<h2 id="${id}">${name}</h2>\n${body}\n</section>\n`)}</main>
</body>
</html>
`.html
  }`;
}

function adoption({ year: { scheme } }: ArchiveContent): Html {
  if (scheme.adoption === null) return html``;
  const { meetingOn, due, present, ayes, document, toldOn } = scheme.adoption;
  return html`<dt>办法通过</dt><dd>${day(meetingOn)}会议，应到 ${due} 人，实到 ${present} 人，赞成 ${ayes} 人；${document}；${day(toldOn)}告知党员</dd>`;
}

function countedText({ rating: { ayes, manner } }: ArchiveContent['year']): string {
  return ayes === null ? '' : `，赞成 ${ayes} 人（${manner === 'ballot' ? '无记名投票' : '举手'}）`;
}

function byPoints(year: ArchiveContent['year'], { stars, grade }: NonNullable<ArchiveRating['decided']>): string {
  const name = year.scheme.grades.find(({ id }) => id === grade)?.name;
  return [stars === null ? [] : `${stars} 星`, name ?? []].flat().join('、');
}

function ratings({ ratings: rows, year }: ArchiveContent): Html {
  const outcomes = new Map(year.scheme.outcomes.map(({ id, name }) => [id, name]));
  const honors = new Map(year.scheme.honors.map(({ id, name }) => [id, name]));
  const [hasStars, hasGrades] = [
    rows.some(({ result }) => result.stars !== null),
    rows.some(({ result }) => result.grade !== null),
  ];
  return table({
    caption: `共 ${rows.length} 人，按姓氏笔画排列，不是名次。每个分数怎样得来，见档案包里的 ratings.json 文件。`,
    heads: [
      '姓名',
      number('总分'),
      ...(hasStars ? [short('星级')] : []),
      ...(hasGrades ? [short('等次')] : []),
      '其他',
    ],
    rows: rows.map(
      ({ name, decided, changeWords, picked, pickReason, result: { total, stars, grade, exempt, outcomes: own } }) => [
        name,
        number(total),
        ...(hasStars ? [short(stars === null ? '' : `${stars} 星`)] : []),
        ...(hasGrades ? [short(gradeName(year.scheme.grades, grade))] : []),
        [
          [
            ...(exempt ? ['不列入积分'] : []),
            ...picked.map((id) => honors.get(id) ?? id),
            ...own.map((id) => outcomes.get(id) ?? id),
          ].join('、'),
          decided === null ? '' : `会议评定，按积分是${byPoints(year, decided)}：${decided.reason}`,
          pickReason == null ? '' : `支部当年受过批评，仍推选的理由：${pickReason}`,
          changeWords === null ? '' : `与上一年不同：${changeWords}`,
        ]
          .filter((each) => each !== '')
          .join('；'),
      ],
    ),
  });
}

function notices({ notices: rows, year }: ArchiveContent): Html {
  if (rows.length === 0) return html`<p>没有公示。</p>`;
  return html`${rows.map(
    ({ body, number: at, period, openedOn, closesOn, checkCode, corrections }) => html`<article>
<h3>${periodName(period)}公示（第 ${at} 号）</h3>
<p class="soft">${day(openedOn)}至${day(closesOn)}，校验码 <code>${checkCode}</code>${body.meeting === null ? null : html`；${day(body.meeting.on)}会议，应到 ${body.meeting.due} 人，实到 ${body.meeting.present} 人`}</p>
${replaced(body, year)}${noticeLines(body)}
${body.quotas
  .filter(({ names }) => names.length > 0)
  .map(({ honor, names }) => html`<p>${candidatesOf(honor, year)}：${names.join('、')}</p>\n`)}${corrections.map(
  (each) =>
    html`<p>公示以后更正：${each.member}，${periodName(each.period)}“${each.itemName}”由 ${each.stood ?? '未评'} 改为 ${each.points}${each.decidedOn === null ? null : `（${day(each.decidedOn)}通过）`}</p>\n`,
)}</article>
`,
  )}`;
}

/** A notice that was hung out again: in whose place, and what stood there and what stands now. */
function replaced({ replaces, changes = [], scheme }: NoticeBody, year: ArchiveContent['year']): Html {
  if (replaces === undefined) return html``;
  const shown = (what: string, value: string | null): string => {
    if (value === null) return '无';
    if (what === 'stars') return `${value} 星`;
    return what === 'grade' ? gradeName(scheme.grades, value) : value;
  };
  const named: Readonly<Record<string, string>> = { total: '合计', stars: '星级', grade: '等次' };
  const nameOf = ({ memberId, what, whatName }: (typeof changes)[number]): string => {
    if (memberId === null) return candidatesOf(what, year);
    return named[what] ?? (/^\d{4}-\d{2}$/.test(what) ? periodName(what) : whatName);
  };
  return html`<p>代替第 ${replaces.number} 号（校验码 <code>${replaces.checkCode}</code>，${day(replaces.openedOn)}张贴）。改了这些：</p>
${table({
  heads: ['姓名', '什么', '原来', '现在'],
  rows: changes.map((change) => [
    change.name,
    nameOf(change),
    shown(change.what, change.stood),
    shown(change.what, change.stands),
  ]),
})}
`;
}

/** A notice names the honor that people give, the scheme those who may have it: 季度之星人选. */
function candidatesOf(honor: string, { scheme }: ArchiveContent['year']): string {
  const name = scheme.honors.find(({ id }) => id.replace(/-candidate$/, '') === honor)?.name ?? honor;
  return name.endsWith('人选') ? name : `${name}人选`;
}

/** As it hung out, a quarter's with its months for items; without columns that nobody has anything in. */
function noticeLines({ items, lines, scheme }: NoticeBody): Html {
  const [hasStars, hasGrades] = [lines.some(({ stars }) => stars !== null), lines.some(({ grade }) => grade !== null)];
  const decimals = decimalsOf(lines.flatMap(({ points }) => points));
  const totalDecimals = decimalsOf(lines.map(({ total }) => total));
  return table({
    heads: [
      '姓名',
      ...[...items.map(({ id, name }) => (/^\d{4}-\d{2}$/.test(id) ? periodName(id) : name)), '合计'].map(number),
      ...(hasStars ? ['星级'] : []),
      ...(hasGrades ? ['等次'] : []),
    ],
    rows: lines.map((line) => [
      line.exempt ? `${line.name}（不列入积分）` : line.name,
      ...line.points.map((points) => number(points === null ? null : withDecimals(points, decimals))),
      number(line.total === null ? null : withDecimals(line.total, totalDecimals)),
      ...(hasStars ? [line.stars === null ? '' : `${line.stars} 星`] : []),
      ...(hasGrades ? [gradeName(scheme.grades, line.grade)] : []),
    ]),
  });
}

const abouts = { score: '某一项的分', total: '合计分', stars: '星级', grade: '等次', honor: '表彰', other: '其他' };
const states = { answered: '已答复', decided: '上级已决定', withdrawn: '已撤回' };
const outcomes = { upheld: '异议成立', partly: '部分成立', rejected: '不成立' };
const decisions = { confirmed: '维持答复', changed: '改变答复' };

function objections({ objections: rows, year }: ArchiveContent): Html {
  if (rows.length === 0) return html`<p>没有异议。</p>`;
  const items = new Map(year.scheme.items.map(({ id, name }) => [id, name]));
  return table({
    caption: `共 ${rows.length} 件。是谁提的、原话怎么说，不在档案里。`,
    heads: ['编号', '对哪份公示', '关于', '对什么', '提出', '结果', '答复和决定'],
    rows: rows.map((row) => [
      `${year.year}-${row.number}`,
      `${year.year}-${row.notice}`,
      row.concerns.name,
      row.item === null ? abouts[row.about] : (items.get(row.item) ?? row.item),
      day(row.raisedOn),
      row.answer === null ? states[row.state] : outcomes[row.answer.outcome],
      [
        ...(row.answer === null ? [] : [`${day(row.answer.on)}答复：${row.answer.reply}`]),
        ...(row.decision === null
          ? []
          : [`${day(row.decision.on)}上级决定：${decisions[row.decision.decision]}。${row.decision.words}`]),
      ].join(' '),
    ]),
  });
}

function meetings({ meetings: { minutes, events } }: ArchiveContent): Html {
  if (minutes.length + events.length === 0) return html`<p>没有记录。</p>`;
  const held = minutes.map((row) => [
    day(row.on),
    row.withdrawn === null ? row.name : `${row.name}（已撤回：${row.withdrawn.reason}）`,
    row.present === null
      ? ''
      : `应到 ${row.due ?? ''}，实到 ${row.present}${row.ayes === null ? '' : `，赞成 ${row.ayes}`}`,
    [row.document ?? '', row.words].filter((each) => each !== '').join('：'),
  ]);
  const came = events.map(({ on, name, title, counts }) => [
    day(on),
    name,
    Object.entries(counts)
      .map(([state, count]) => `${attendances[state] ?? state} ${count}`)
      .join('，'),
    title,
  ]);
  return html`${held.length === 0 ? null : table({ heads: ['日期', '步骤', '人数', '内容'], rows: held })}${
    came.length === 0 ? null : table({ caption: '活动', heads: ['日期', '活动', '人数', '名称'], rows: came })
  }`;
}

const attendances: Readonly<Record<string, string>> = {
  came: '到会',
  'made-up': '补课',
  leave: '请假',
  absent: '缺席',
  'on-time': '按时交纳',
  late: '迟交',
  unpaid: '未交',
};

function ballots({ ballots: rows }: ArchiveContent): Html {
  if (rows.length === 0) return html`<p>没有测评。</p>`;
  return table({
    caption: '各处合计在 evidence.json 里。谁投了什么，任何地方都没有。',
    heads: ['测评', '时期', '日期', '方式', '计票公示的校验值'],
    rows: rows.map(({ name, period, heldOn, anonymous }) => [
      name,
      periodName(period),
      day(heldOn),
      anonymous === null ? '纸质，两人录入' : '无记名',
      anonymous === null ? '' : html`<code>${anonymous.boardHash}</code>`,
    ]),
  });
}

function ledger({ ledger: rows, ratings: rated, year }: ArchiveContent): Html {
  if (rows.length === 0) return html`<p>没有加分、扣分。</p>`;
  const names = new Map([
    [year.organization.id, year.organization.name],
    ...rated.flatMap(({ id, name, result }) => [[id, name] as const, [result.id, name] as const]),
  ]);
  const inputs = new Map(year.scheme.entries.map((each) => [each.id, each]));
  return table({
    caption: `共 ${rows.length} 笔，按记入的先后。冲正的也留着。`,
    heads: [number('序号'), '日期', '姓名', '项目', number('分值或级别'), '依据'],
    rows: rows.map((row) => {
      const input = inputs.get(textOf(row, 'item') ?? '');
      const own = input?.levels.find(({ id }) => id === textOf(row, 'level'))?.name ?? null;
      return [
        number(row.sequence),
        day(textOf(row, 'occurredOn')),
        names.get(textOf(row, 'subject') ?? '') ?? '',
        `${input?.name ?? textOf(row, 'item') ?? ''}${row.body['reverses'] === null ? '' : '（冲正）'}`,
        number(own ?? pointsOf(row)),
        textOf(row, 'document') ?? '',
      ];
    }),
  });
}

function textOf({ body }: Pick<ArchiveEntry, 'body'>, field: string): string | null {
  const value = body[field];
  return typeof value === 'string' ? value : null;
}

function pointsOf({ body: { points } }: Pick<ArchiveEntry, 'body'>): string | null {
  return typeof points === 'number' ? decimalFromPoints(points) : null;
}

function check(): Html {
  return html`<p>这份档案有签名。改动其中任何一个字节，都查得出来：</p>
<p><code>xianfeng archive-verify 档案.zip --key 指纹</code></p>
<p>核对不用联网，也不用数据库：核对签名和每个文件，从证据和积分办法重新算出每个人的评定，重新算公示的校验码，沿着台账的链走一遍。指纹要从党委另外取得，不能只看档案里写的。</p>
<p>没有这个程序的，按 <code>说明.txt</code> 里写的自己核对。</p>`;
}

interface Table {
  readonly caption?: string;
  readonly heads: readonly (string | Html)[];
  readonly rows: readonly (readonly (string | Html)[])[];
}

function table({ caption, heads, rows }: Table): Html {
  return html`<div class="wide"><table>
${caption === undefined ? null : html`<caption>${caption}</caption>\n`}<thead><tr>${heads.map((head) => html`<th scope="col"${lookOf(head)}>${head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell) => html`<td${lookOf(cell)}>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>`;
}

function lookOf(cell: string | Html): Html {
  const look = typeof cell === 'string' ? undefined : cell.cell;
  return look === undefined ? html`` : html` class="${look}"`;
}

/** A cell that is aligned as a number; empty where there is none. */
function number(value: string | number | null): Html {
  return { ...html`${value}`, cell: 'num' };
}

/** A cell of a word or two, which is not broken on a narrow page. */
function short(value: string): Html {
  return { ...html`${value}`, cell: 'short' };
}

function periodName(period: string): string {
  return /^\d{4}$/.test(period) ? `${period}年度` : dayOrPeriod(period, 'zh');
}

function day(value: string | null): string {
  return value === null ? '' : dayOrPeriod(value, 'zh');
}

function gradeName(grades: readonly { readonly id: string; readonly name: string }[], grade: string | null): string {
  return grades.find(({ id }) => id === grade)?.name ?? grade ?? '';
}
