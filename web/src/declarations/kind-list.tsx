import type { DeclarableKind } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './declarations.module.css';

/** What somebody has chosen to declare: a kind, with its level where it has such. */
export interface Chosen {
  readonly kind: DeclarableKind;
  readonly level: DeclarableKind['levels'][number] | null;
}

interface KindListProps {
  readonly kinds: readonly DeclarableKind[];
  readonly onChoose: (chosen: Chosen) => void;
}

/** Everything that may be declared, what comes up most often first; each is one tap. */
export function KindList({ kinds, onChoose }: KindListProps): ReactElement {
  return (
    <ul className={style.kinds}>
      {kinds.map((kind) => (
        <li key={kind.item}>
          {kind.levels.length === 0 ? (
            <button type="button" className={style.kind} onClick={() => onChoose({ kind, level: null })}>
              <b>{kind.name}</b>
              <Worth kind={kind} />
            </button>
          ) : (
            <PricedKind kind={kind} onChoose={onChoose} />
          )}
        </li>
      ))}
    </ul>
  );
}

function PricedKind({
  kind,
  onChoose,
}: { readonly kind: DeclarableKind } & Pick<KindListProps, 'onChoose'>): ReactElement {
  const worth = useWorth();
  return (
    <section className={style.levels} aria-label={kind.name}>
      <b>{kind.name}</b>
      <div>
        {kind.levels.map((level) => (
          <button key={level.id} type="button" className={style.level} onClick={() => onChoose({ kind, level })}>
            <span>
              <span className="unseen">{`${kind.name} · `}</span>
              {level.name}
            </span>
            <span className="muted small">{worth(kind, level)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}

function Worth({ kind }: { readonly kind: DeclarableKind }): ReactElement | null {
  const text = useText('declarations');
  const worth = useWorth();
  if (kind.quantity !== null) return <span className="muted small">{text('kind.quantity')}</span>;
  return kind.points === null ? null : <span className="muted small">{worth(kind, kind.points)}</span>;
}

/** 加 5—10 分 */
export function useWorth(): (
  kind: DeclarableKind,
  bounds: { readonly least: string; readonly most: string },
) => string {
  const text = useText('declarations');
  return ({ sign }, { least, most }) => {
    if (sign === 'both') return text('worth.both', { most });
    const points = least === most ? most : text('range', { least, most });
    return text(sign === 'minus' ? 'worth.minus' : 'worth.plus', { points, count: Number(most) });
  };
}
