import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { plainPoints, withoutSign } from '../explanations/exact-text.ts';
import { useText } from '../text/use-text.ts';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useCategoryName } from '../ui/use-member-names.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { adjustmentsOf, equationOf, itemRows, termsOf } from './card-model.ts';
import style from './card-paper.module.css';

interface CardPaperProps {
  readonly card: Card;
}

/** The card on one A4 sheet: numbers are followed by their sums, nothing needs opening. Shown only in print. */
export function CardPaper({ card }: CardPaperProps): ReactElement {
  const text = useText('cards');
  const names = useRatingNames();
  const { member } = card;
  const categoryName = useCategoryName();
  const rated = { stars: card.stars === null ? text('none') : names.stars(card.stars) };
  return (
    <div className="paper-only" aria-hidden="true">
      <Paper issuer={member.branch} title={text('title', { year: card.year })}>
        <p className={style.line}>
          {text('paper.person', {
            name: member.name,
            category: member.category === null ? text('none') : categoryName(member.category),
          })}
        </p>
        {member.exempt ? <p className={style.line}>{text('exempt.sentence')}</p> : <PaperItems card={card} />}
        <p className={style.line}>
          {text('paper.result', { ...rated, grade: card.grade === null ? text('none') : names.grade(card.grade) })}
        </p>
        <p className={style.note}>{text('scheme', { name: card.scheme.name, version: card.scheme.version })}</p>
        <div className={style.signs}>
          <p>
            {text('paper.sign')}
            <span>{text('paper.day')}</span>
          </p>
          <p>
            {text('paper.seal')}
            <span>{text('paper.day')}</span>
          </p>
        </div>
      </Paper>
    </div>
  );
}

function PaperItems({ card }: CardPaperProps): ReactElement {
  const text = useText('cards');
  const dates = useDates();
  const equation = equationOf(card);
  const terms = termsOf(card)
    ?.map(({ name, value }, at) =>
      at === 0 ? `${name} ${value}` : `${value.startsWith('-') ? '−' : '+'} ${name} ${withoutSign(value)}`,
    )
    .join(' ');
  const all = `${text('equation.total')} ${card.total}`;
  const sum = card.total === null ? text('running.heading') : terms === undefined ? all : `${terms} = ${all}`;
  return (
    <>
      <table className={style.items}>
        <thead>
          <tr>
            <th>{text('paper.item')}</th>
            {card.months.map(({ period }) => (
              <th key={period}>{Number(period.slice(5))}</th>
            ))}
            <th>{text('key.months')}</th>
            <th>{text('key.ballot')}</th>
            <th>{text('paper.points')}</th>
          </tr>
        </thead>
        <tbody>
          {itemRows(card).map((row) => (
            <tr key={row.id}>
              <th>{row.name}</th>
              {row.months.map(({ period, points }) => (
                <td key={period}>{points === null ? text('none') : plainPoints(points)}</td>
              ))}
              <td>{row.fromMonths ?? text('none')}</td>
              <td>{row.fromBallot ?? text('none')}</td>
              <td>{card.total === null ? text('none') : row.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {adjustmentsOf(card).map(({ entry, standing, points }) => (
        <p key={entry.id} className={style.line}>
          {[entry.note ?? entry.itemName, entry.levelName, dates.full(entry.occurredOn), points].join(' ')}
          {standing === 'left-out' && ` (${text('adjustment.left-out.why')})`}
        </p>
      ))}
      <p className={style.equation}>
        {equation === null
          ? sum
          : `${text('equation.yearEnd')} ${equation.yearEnd} + ${text('equation.bonus')} ${equation.bonus} − ${text('equation.deduction')} ${equation.deduction} = ${text('equation.total')} ${equation.total}`}
      </p>
    </>
  );
}
