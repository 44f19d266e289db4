import type { ReactElement } from 'react';
import { useMemo, useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';
import { emptyFilling, type Paper } from './paper.ts';
import { PaperForm } from './paper-form.tsx';

interface PracticeProps {
  readonly isKiosk?: boolean;
  readonly onEnd: () => void;
}

/** A paper with made-up names to try it on; it knows no box and sends nothing. */
export function Practice({ isKiosk = false, onEnd }: PracticeProps): ReactElement {
  const text = useText('ballotPapers');
  const paper = useMemo((): Paper => {
    const labels = ([1, 2, 3] as const).map((number) => text(`practice.target.${number}`));
    const items = ([1, 2] as const).map((number) => text(`practice.item.${number}`));
    return {
      title: text('practice.title'),
      targets: labels.map((label) => ({ label })),
      items: items.map((label) => ({ label, most: 10, step: '1' })),
    };
  }, [text]);
  const [filling, setFilling] = useState(() => emptyFilling(paper));
  const [isCast, setCast] = useState(false);
  return (
    <div className={style.parts}>
      <div className={`sheet box ${style.row}`}>
        <p role="status">{text(isCast ? 'practice.done' : 'practice.note')}</p>
        <button type="button" className={isCast ? 'btn blue' : 'btn slim'} onClick={onEnd}>
          {text('practice.end')}
        </button>
      </div>
      {!isCast && (
        <PaperForm
          {...{ paper, filling, isKiosk }}
          onFilling={setFilling}
          castText={text('practice.cast')}
          onCast={() => setCast(true)}
        />
      )}
    </div>
  );
}
