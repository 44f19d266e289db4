import type { Card } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useId, useState } from 'react';
import { ExplanationPanel } from '../explanations/explanation-panel.tsx';
import type { Background } from '../explanations/rule-view.ts';
import { useText } from '../text/use-text.ts';
import { CorrectionLines } from '../ui/correction-lines.tsx';
import { PointsBar } from '../ui/points-bar.tsx';
import type { ItemRow } from './card-model.ts';
import style from './card.module.css';
import { EvidenceLinks } from './evidence-links.tsx';
import { RunningItem } from './running-item.tsx';

interface ItemLineProps {
  readonly row: ItemRow;
  readonly card: Card;
  readonly background: Background;
}

/** One item: name, bar, points. The line itself is the button that opens how the points came about. */
export function ItemLine({ row, card, background }: ItemLineProps): ReactElement {
  const text = useText('cards');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={isOpen ? style.openItem : undefined}>
      <button
        type="button"
        className={style.itemButton}
        aria-expanded={isOpen}
        aria-controls={id}
        disabled={row.points === null}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={style.itemName}>{row.name}</span>
        <PointsBar solid={row.solid} hatched={row.hatched} label={useBarLabel(row)} />
        <span className={row.points === null ? style.nothing : style.itemPoints}>
          {row.points ?? text('item.none')}
        </span>
        <span className={isOpen ? `${style.chevron} ${style.up}` : style.chevron} aria-hidden="true" />
      </button>
      {isOpen && (
        <div id={id} className={style.itemPanel}>
          {row.explanation === null ? (
            <RunningItem row={row} background={background} />
          ) : (
            <ExplanationPanel explanation={row.explanation} background={background} />
          )}
          <CorrectionLines corrections={card.corrections.filter(({ item }) => item === row.id)} isNamed={false} />
          <EvidenceLinks card={card} />
        </div>
      )}
    </li>
  );
}

function useBarLabel({ name, most, points, fromMonths, fromBallot }: ItemRow): string {
  const text = useText('cards');
  if (points === null) return text('bar.none', { name });
  if (fromMonths === null || fromBallot === null) return text('bar.running', { name, mean: points, most });
  return text('bar.full', { name, months: fromMonths, ballot: fromBallot, most });
}
