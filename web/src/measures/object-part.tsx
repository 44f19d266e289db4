import { Link } from '@tanstack/react-router';
import type { Measure } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Area } from '../ui/area.tsx';
import style from './measures.module.css';
import { useObject } from './queries.ts';

const STANDING: readonly Measure['state'][] = ['proposed', 'decided', 'in-force', 'done'];

/** Objections to a measure, and for whom it is about the way to raise one. */
export function ObjectPart({ measure }: { readonly measure: Measure }): ReactElement | null {
  const text = useText('measures');
  const { objections, isMine, state } = measure;
  const mayObject = isMine && STANDING.includes(state) && !objections.some(({ isOpen }) => isOpen);
  if (objections.length === 0 && !mayObject) return null;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="object-title">
      <h2 className="sec-title" id="object-title">
        {text('object.title')}
      </h2>
      {objections.length > 0 && (
        <ul className={style.people}>
          {objections.map(({ id, number, isOpen }) => (
            <li key={id}>
              <Link to="/objections/$objectionId" params={{ objectionId: id }}>
                {text('object.name', { number })}
              </Link>
              <StateTag look={isOpen ? 'soon' : 'done'}>{text(isOpen ? 'object.open' : 'object.answered')}</StateTag>
            </li>
          ))}
        </ul>
      )}
      {mayObject && <ObjectForm measureId={measure.id} />}
    </section>
  );
}

function ObjectForm({ measureId }: { readonly measureId: string }): ReactElement {
  const text = useText('measures');
  const object = useObject();
  // Made once, so that the second click is the same objection.
  const [id] = useState(newId);
  const [words, setWords] = useState('');
  return (
    <details className={style.more}>
      <summary>{text('object.raise')}</summary>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          object.mutate({ id, measureId, words: words.trim(), objector: null });
        }}
      >
        <p className="small muted">{text('object.lead')}</p>
        <Area name={text('object.words')} value={words} onChange={setWords} most={1000} />
        <Refusal error={object.error} />
        <div>
          <button type="submit" className="btn blue" disabled={words.trim().length < 2 || object.isPending}>
            {text('object.do')}
          </button>
        </div>
      </form>
    </details>
  );
}
