import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { isShownWhole, plainPoints, shownText } from './exact-text.ts';
import style from './explanations.module.css';
import type { RuleViewProps, WorkingOf } from './rule-view.ts';

type Props = Pick<RuleViewProps<'ballot-mean'>, 'working' | 'background'>;

/** Which papers there were, what they chose, which do not count and what the rest is divided by. */
export function BallotNote({ working, background }: RuleViewProps<'ballot-mean'>): ReactElement {
  const text = useText('explanations');
  const dates = useDates();
  if (working.isZeroed === true) return <p className={style.note}>{text('ballot.zeroed')}</p>;
  const groups = working.groups
    .map(({ group, papers }) => text('ballot.group', { group: background.groupName(group), papers }))
    .join(text('listSeparator'));
  return (
    <>
      <p className={style.note}>
        {working.ballot !== undefined &&
          text('ballot.latest', { name: working.ballot.name, period: dates.period(working.ballot.period) })}
        <Papers working={working} />
        {working.groups.length > 1 && text('ballot.groups', { groups })}
      </p>
      <Chosen working={working} background={background} />
      {working.counted !== undefined && (
        <p className={style.note}>
          <Share share={working.counted} />
        </p>
      )}
      <Weighed working={working} background={background} />
    </>
  );
}

/** That a blank is not a 0 is said only where it is so. */
function Papers({ working }: Pick<Props, 'working'>): ReactElement {
  const text = useText('explanations');
  const { papers, scored, counted } = working;
  const blank = papers - scored;
  if (blank === 0) return <>{text('ballot.papersAll', { papers })}</>;
  const shares = [counted, ...working.groups.map(({ weighed }) => weighed)];
  const hasZeros = shares.some((share) => share != null && share.denominator !== 'scored');
  return <>{text(hasZeros ? 'ballot.papersBlank' : 'ballot.papers', { papers, scored, blank })}</>;
}

function Chosen({ working, background }: Props): ReactElement {
  const text = useText('explanations');
  return (
    <>
      {working.groups.map(({ group, papers, chosen }) =>
        chosen === undefined || papers === 0 ? null : (
          <p className={style.note} key={group}>
            {text('ballot.chosen', {
              group: background.groupName(group),
              options: chosen
                .map(({ name, count, points }) => text('ballot.option', { name, count, points: plainPoints(points) }))
                .join(text('listSeparator')),
            })}
          </p>
        ),
      )}
    </>
  );
}

function Share({ share }: { readonly share: NonNullable<WorkingOf['ballot-mean']['counted']> }): ReactElement {
  const text = useText('explanations');
  const list = (points: readonly string[]) => points.map(plainPoints).join(text('listSeparator'));
  const { highest, lowest, denominator, by } = share;
  return (
    <>
      {highest.length > 0 && text('ballot.trimmed', { highest: list(highest), lowest: list(lowest) })}
      {denominator !== 'scored' && text(`ballot.by.${denominator}`, { by })}
    </>
  );
}

function Weighed({ working, background }: Props): ReactElement {
  const text = useText('explanations');
  return (
    <>
      {working.groups.map(({ group, weighed }) =>
        weighed === undefined ? null : (
          <p className={style.note} key={group}>
            {weighed === null ? (
              text('ballot.empty', { group: background.groupName(group) })
            ) : (
              <>
                {text('ballot.weighed', {
                  group: background.groupName(group),
                  working: `${weighed.sum} ÷ ${weighed.by} ${isShownWhole(weighed.mean) ? '=' : '≈'} ${shownText(weighed.mean)}`,
                  weight: weighed.weight,
                })}
                <Share share={weighed} />
              </>
            )}
          </p>
        ),
      )}
    </>
  );
}
