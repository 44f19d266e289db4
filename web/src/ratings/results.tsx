import { Link } from '@tanstack/react-router';
import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import style from './year-end.module.css';

type Line = NonNullable<YearEnd['trial']>['lines'][number];

interface ResultsProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly yearEnd: YearEnd;
  readonly headingId: string;
}

/** Everybody by surname strokes, never by rank; a total leads to the card that explains it. */
export function Results({ title, lines, yearEnd, headingId }: ResultsProps): ReactElement {
  const text = useText('ratings');
  return (
    <>
      <header className={style.lead}>
        <h2 id={headingId}>{title}</h2>
        <p className="muted">{text('results.order')}</p>
      </header>
      <ResultTable lines={lines} yearEnd={yearEnd} label={title} />
    </>
  );
}

interface ResultTableProps {
  readonly lines: readonly Line[];
  readonly yearEnd: YearEnd;
  readonly label: string;
}

export function ResultTable({ lines, yearEnd, label }: ResultTableProps): ReactElement {
  const text = useText('ratings');
  const { scheme } = yearEnd;
  return (
    <table className={style.results} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text('results.name')}</th>
          <th scope="col" className="num">
            {text('results.total')}
          </th>
          {scheme.hasStars && <th scope="col">{text('results.stars')}</th>}
          {scheme.grades.length > 0 && <th scope="col">{text('results.grade')}</th>}
          <th scope="col">{text('results.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ResultLine key={line.memberId} line={line} yearEnd={yearEnd} />
        ))}
      </tbody>
    </table>
  );
}

function ResultLine({ line, yearEnd }: { readonly line: Line; readonly yearEnd: YearEnd }): ReactElement {
  const text = useText('ratings');
  const names = useRatingNames();
  const words = useText('explanations');
  const { memberId, name, exempt, total, stars, grade } = line;
  const { subject, branch, scheme } = yearEnd;
  const opens = text('results.open', { name, total });
  const remarks = [
    ...(yearEnd.confirmed === null
      ? [
          ...line.honors.filter((honor) => honor.startsWith('year-star')).map(() => text('results.candidate')),
          ...line.tied.filter((honor) => honor.startsWith('year-star')).map(() => text('results.tied')),
        ]
      : line.picked.map((honor) => yearEnd.contests.find((contest) => contest.honor === honor)?.name ?? honor)),
    ...(line.decided === null
      ? []
      : [
          text('results.decided', {
            points:
              line.decided.grade === null ? names.stars(line.decided.stars ?? 0) : names.grade(line.decided.grade),
            reason: line.decided.reason,
          }),
        ]),
    ...(line.pickReason === null ? [] : [text('results.pickedBecause', { words: line.pickReason })]),
    ...(line.changeWords === null ? [] : [text('results.changed', { words: line.changeWords })]),
    ...line.outcomes.map((id) => scheme.outcomes.find((outcome) => outcome.id === id)?.name ?? id),
  ];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">
        {total === null ? (
          <span className="muted">{text(exempt ? 'results.exempt' : 'results.missing')}</span>
        ) : subject === 'member' ? (
          <Link to="/members/$memberId/card" params={{ memberId }} className={style.total} aria-label={opens}>
            {total}
          </Link>
        ) : (
          <Link
            to="/branches/$branchId/rated-by/$organizationId"
            params={{ branchId: memberId, organizationId: branch.id }}
            className={style.total}
            aria-label={opens}
          >
            {total}
          </Link>
        )}
      </td>
      {scheme.hasStars && <td>{stars !== null && names.stars(stars)}</td>}
      {scheme.grades.length > 0 && <td>{grade !== null && names.grade(grade)}</td>}
      <td className="muted">{remarks.join(words('listSeparator'))}</td>
    </tr>
  );
}
