import { Link } from '@tanstack/react-router';
import type { Measure, MeasureBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { useSentence } from '../ui/sentences.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { DecideForm, type Chosen } from './decide-form.tsx';
import { MEASURE_LOOKS, nextDay } from './measure-looks.ts';
import style from './measures.module.css';
import { useMeasureWords } from './use-measure-words.ts';

type Kind = MeasureBoard['kinds'][number];
type Eligible = Kind['eligible'][number];

interface KindPartProps {
  readonly board: MeasureBoard;
  readonly kind: Kind;
}

/** One kind of measure: its clause, for whom it follows, and what has been decided. */
export function KindPart({ board, kind }: KindPartProps): ReactElement {
  const text = useText('measures');
  const words = useMeasureWords();
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby={`kind-${kind.id}`}>
      <div className={style.kindHead}>
        <h2 className="sec-title" id={`kind-${kind.id}`}>
          {kind.name}
        </h2>
        <p className="small muted">{words.rule(kind)}</p>
        <p className="small muted">{text('clause', { cite: kind.clause.cite, words: kind.clause.text })}</p>
      </div>
      {kind.measures.length > 0 && (
        <ul className={style.people}>
          {kind.measures.map((measure) => (
            <Decided key={measure.id} measure={measure} />
          ))}
        </ul>
      )}
      <Waiting board={board} kind={kind} />
    </section>
  );
}

function Decided({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const words = useMeasureWords();
  const dates = useDates();
  const due = nextDay(measure);
  return (
    <li>
      <Link to="/measures/$measureId" params={{ measureId: measure.id }}>
        {measure.concerns.name}
      </Link>
      <StateTag look={MEASURE_LOOKS[measure.state]}>{text(`state.${measure.state}`)}</StateTag>
      <span className="muted small">{words.period(measure.period)}</span>
      {due !== null && (
        <span className={`muted small ${style.far}`}>
          {text(measure.state === 'decided' ? 'due' : 'term.ends', { day: dates.short(due) })}
        </span>
      )}
    </li>
  );
}

/** Those for whom it follows and nobody has decided yet; no order but that of surnames, and no numbers beside others'. */
function Waiting({ board, kind }: KindPartProps): ReactElement | null {
  const text = useText('measures');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isDeciding, setDeciding] = useState(false);
  const keyOf = ({ concerns, period }: Eligible) => `${concerns.id} ${period}`;
  const picked: readonly Chosen[] = kind.eligible.filter((each) => chosen.includes(keyOf(each)));
  const periods = new Set(picked.map(({ period }) => period));
  if (!kind.isByHand && kind.eligible.length === 0) return null;
  const toggle = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  return (
    <>
      {kind.eligible.length > 0 && (
        <>
          <h3 className="small">{text('eligible', { count: kind.eligible.length })}</h3>
          <Places kind={kind} />
          <ul className={style.people}>
            {kind.eligible.map((each) => (
              <EligibleRow
                key={keyOf(each)}
                eligible={each}
                isChosen={chosen.includes(keyOf(each))}
                onToggle={board.mayDecide ? () => toggle(keyOf(each)) : null}
              />
            ))}
          </ul>
        </>
      )}
      {board.mayDecide && !isDeciding && (kind.isByHand || picked.length > 0) && (
        <div className={style.buttons}>
          <button type="button" className="btn decide" disabled={periods.size > 1} onClick={() => setDeciding(true)}>
            {text(kind.decidedBy === 'committee' ? 'propose.open' : 'decide.open')}
          </button>
          {periods.size > 1 && <span className="small muted">{text('periods.apart')}</span>}
        </div>
      )}
      {isDeciding && (
        <DecideForm
          {...{ board, kind, picked }}
          onClose={() => {
            setDeciding(false);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

/** How many an honor of a period can be given to, and that those who stand equal at the edge are for people to choose from. */
function Places({ kind }: Pick<KindPartProps, 'kind'>): ReactElement {
  const text = useText('measures');
  const words = useMeasureWords();
  const waiting = new Set(kind.eligible.map(({ period }) => period));
  return (
    <>
      {kind.places
        .filter(({ period }) => waiting.has(period))
        .map(({ period, base, places, taken, tied }) => (
          <p key={period} className="small">
            {text('places', { period: words.period(period), base, places, taken })}
            {tied > 0 && text('places.tied', { count: tied })}
          </p>
        ))}
    </>
  );
}

interface EligibleRowProps {
  readonly eligible: Eligible;
  readonly isChosen: boolean;
  /** Null for those who do not decide. */
  readonly onToggle: (() => void) | null;
}

function EligibleRow({ eligible, isChosen, onToggle }: EligibleRowProps): ReactElement {
  const text = useText('measures');
  const words = useMeasureWords();
  const sentence = useSentence();
  const { concerns, period, ground, obstacles, isTied } = eligible;
  const isFree = obstacles.length === 0;
  return (
    <li>
      {onToggle === null || !isFree ? (
        <span>{concerns.name}</span>
      ) : (
        <label>
          <input type="checkbox" checked={isChosen} onChange={onToggle} />
          <span>{concerns.name}</span>
        </label>
      )}
      <span className="muted small">
        {[words.period(period), words.ground(ground), ...(isTied ? [text('tied')] : [])].join(text('dot'))}
      </span>
      {!isFree && <span className="small muted">{obstacles.map(sentence).join('')}</span>}
    </li>
  );
}
