import type { ReactElement, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import style from './ballot-papers.module.css';
import { openCount } from './paper.ts';
import { PaperGrid } from './paper-grid.tsx';
import { PaperPages, type PaperPartProps } from './paper-pages.tsx';

interface PaperFormProps extends PaperPartProps {
  readonly castText: string;
  readonly onCast: () => void;
  /** Big keys whatever the width: one tablet for all. */
  readonly isKiosk?: boolean;
  /** What happens after casting was asked for, in place of the button. */
  readonly under?: ReactNode;
}

/** A paper to fill in, how much is left, and the one question before what is left open is cast as blanks. */
export function PaperForm({ castText, onCast, isKiosk = false, under, ...part }: PaperFormProps): ReactElement {
  const text = useText('ballotPapers');
  const isNarrow = useNarrow();
  const [isAsked, setAsked] = useState(false);
  const { paper, filling } = part;
  const left = openCount(paper, filling);
  const hasGrid = !isNarrow && !isKiosk && paper.targets.length > 1;
  const total = filling.length;
  return (
    <section className={`sheet ${isKiosk ? style.kiosk : ''}`}>
      {hasGrid ? <PaperGrid {...part} /> : <PaperPages {...part} />}
      <div className={style.foot}>
        <p role="status">{left > 0 ? text('foot.left', { count: left }) : text('foot.whole', { count: total })}</p>
        {under ??
          (isAsked && left > 0 ? (
            <BlankQuestion
              left={left}
              onBack={() => setAsked(false)}
              onCast={() => {
                setAsked(false);
                onCast();
              }}
            />
          ) : (
            <button type="button" className="btn blue" onClick={() => (left > 0 ? setAsked(true) : onCast())}>
              {castText}
            </button>
          ))}
      </div>
    </section>
  );
}

interface BlankQuestionProps {
  readonly left: number;
  readonly onBack: () => void;
  readonly onCast: () => void;
}

function BlankQuestion({ left, onBack, onCast }: BlankQuestionProps): ReactElement {
  const text = useText('ballotPapers');
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div className={style.question} role="alertdialog" aria-labelledby="blank-question">
      <p id="blank-question">{text('cast.ask', { count: left })}</p>
      <div className={style.acts}>
        <button ref={back} type="button" className="btn" onClick={onBack}>
          {text('cast.back')}
        </button>
        <button type="button" className="btn blue" onClick={onCast}>
          {text('cast.blank')}
        </button>
      </div>
    </div>
  );
}
