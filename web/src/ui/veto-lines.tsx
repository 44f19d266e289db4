import type { VetoOnRecord } from '@xianfeng/contract';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from './state-tag.tsx';
import { useDates } from './use-dates.ts';
import { useRatingNames } from './use-rating-names.ts';
import style from './veto-lines.module.css';

interface VetoLinesProps {
  readonly vetoes: readonly VetoOnRecord[];
  /** Whom it is about, where a list is of many. */
  readonly isNamed: boolean;
  readonly act?: (veto: VetoOnRecord) => ReactNode;
}

/** What was found, from which day, whose document says so, and what became of it. */
export function VetoLines({ vetoes, isNamed, act }: VetoLinesProps): ReactElement {
  return (
    <ul className={style.lines}>
      {vetoes.map((veto) => (
        <VetoLine key={veto.id} veto={veto} isNamed={isNamed}>
          {act?.(veto)}
        </VetoLine>
      ))}
    </ul>
  );
}

interface VetoLineProps extends Pick<VetoLinesProps, 'isNamed'> {
  readonly veto: VetoOnRecord;
  readonly children: ReactNode;
}

function VetoLine({ veto, isNamed, children }: VetoLineProps): ReactElement {
  const text = useText('vetoes');
  const dates = useDates();
  const effects = useVetoEffects();
  const { kind, concerns, on, organ, document, words, lifting, withdrawal, stands } = veto;
  return (
    <li>
      <div className={style.head}>
        <b>{isNamed ? [concerns.name, kind.name].join(text('dot')) : kind.name}</b>
        <StateTag look={stands ? 'late' : 'done'}>{text(stateOf(veto))}</StateTag>
        {children}
      </div>
      <p>{[text('since', { day: dates.full(on) }), ...effects(veto.kind.effect)].join(text('comma'))}</p>
      <p className="small">
        {organ === null || document === null ? text('brought') : text('found', { organ, document })}
      </p>
      {words !== null && <p className={style.words}>{words}</p>}
      <p className="small muted">{text('by', { name: veto.statedBy })}</p>
      {withdrawal !== null && (
        <p>{text('withdrawn', { day: dates.full(withdrawal.on), words: withdrawal.words, name: withdrawal.by })}</p>
      )}
      {lifting !== null && (
        <p>
          {lifting.document === null || lifting.words === null || lifting.by === null
            ? text('lifted.brought', { day: dates.full(lifting.on) })
            : text('lifted', {
                ...{ day: dates.full(lifting.on), document: lifting.document, words: lifting.words, name: lifting.by },
              })}
        </p>
      )}
    </li>
  );
}

function stateOf({ lifting, withdrawal, stands }: VetoOnRecord) {
  if (withdrawal !== null) return 'state.withdrawn';
  if (lifting === null) return 'state.stands';
  return stands ? 'state.late' : 'state.lifted';
}

/** What a veto takes, as words. */
export function useVetoEffects(): (effect: VetoOnRecord['kind']['effect']) => string[] {
  const text = useText('vetoes');
  const names = useRatingNames();
  return ({ stars, starsMost, grade, gradeMost, withdraws }) =>
    [
      stars === null ? null : text('effect.stars', { stars: names.stars(stars) }),
      starsMost === null ? null : text('effect.starsMost', { stars: names.stars(starsMost) }),
      grade === null ? null : text('effect.grade', { grade }),
      gradeMost === null ? null : text('effect.gradeMost', { grade: gradeMost }),
      withdraws.length === 0 ? null : text('effect.withdraws', { names: withdraws.join(text('and')) }),
    ].filter((each) => each !== null);
}
