import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { BranchCard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { ExplanationPanel } from '../explanations/explanation-panel.tsx';
import { RatingSteps } from '../explanations/rating-steps.tsx';
import { RatedSubject, useText } from '../text/use-text.ts';
import { CorrectionLines } from '../ui/correction-lines.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { GradeNames, gradeNames } from '../ui/grade-names.ts';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { VetoLines } from '../ui/veto-lines.tsx';
import style from './branch-card.module.css';
import { branchCardQuery } from './queries.ts';

/** What a branch has come to where an organization above it rates branches: its total, and how it came about. */
export function BranchCardPage(): ReactElement {
  const { branchId, organizationId } = useParams({ from: '/branches/$branchId/rated-by/$organizationId' });
  const query = useQuery(branchCardQuery({ branchId, organizationId }));
  return (
    <RatedSubject value="branch">
      <Fetched query={query} lines={10}>
        {(card) => (
          <GradeNames value={gradeNames(card.scheme.grades)}>
            <CardView card={card} />
          </GradeNames>
        )}
      </Fetched>
    </RatedSubject>
  );
}

function CardView({ card }: { readonly card: BranchCard }): ReactElement {
  const text = useText('ratings');
  const corrections = useText('scoreCorrections');
  const vetoes = useText('vetoes');
  const dates = useDates();
  const names = useRatingNames();
  const { branch, organization, year, scheme, isConfirmed, total, stars, grade, explanation } = card;
  const groups = new Map(card.groups.map(({ id, name }) => [id, name]));
  const background = {
    reasonOf: () => null,
    groupName: (group: string) => groups.get(group) ?? group,
    entryOf: () => null,
  };
  return (
    <Page
      title={text('card.title', { branch: branch.name, year })}
      remark={
        <>
          <StateTag look={isConfirmed ? 'done' : 'todo'}>
            {text(isConfirmed ? 'card.confirmed' : 'card.trial')}
          </StateTag>
          <span>
            {text('card.by', { organization: organization.name, scheme: scheme.name, version: scheme.version })}
          </span>
        </>
      }
      width="narrow"
    >
      <div className={style.parts}>
        <section className={`sheet box ${style.head}`}>
          <p className={style.total}>
            {total ?? text('card.open')}
            {total !== null && <small>{text('card.points')}</small>}
          </p>
          {(stars !== null || grade !== null) && (
            <p className={style.result}>
              {[stars === null ? null : names.stars(stars), grade === null ? null : names.grade(grade)]
                .filter((each) => each !== null)
                .join(' · ')}
            </p>
          )}
          {card.outcomes.length > 0 && <p>{text('card.outcomes', { outcomes: card.outcomes.join('、') })}</p>}
        </section>
        {card.periods.length > 0 && (
          <section className="sheet box">
            <h2 className="sec-title">{text('card.periods')}</h2>
            <dl className={style.periods}>
              {card.periods.map(({ period, points }) => (
                <div key={period}>
                  <dt>{dates.period(period)}</dt>
                  <dd className="num">{points}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        {explanation !== null && (
          <section className="sheet box">
            <ExplanationPanel explanation={explanation} background={background} level={2} />
            {explanation.rating !== undefined && <RatingSteps steps={explanation.rating} />}
          </section>
        )}
        {card.vetoes.length > 0 && (
          <section className="sheet box">
            <h2 className="sec-title">{vetoes('card.title')}</h2>
            <VetoLines vetoes={card.vetoes} isNamed={false} />
          </section>
        )}
        {card.corrections.length > 0 && (
          <section className="sheet box">
            <h2 className="sec-title">{corrections('lines.title')}</h2>
            <CorrectionLines corrections={card.corrections} isNamed />
          </section>
        )}
      </div>
    </Page>
  );
}
