import type { SpotCheck, SpotCheckItem } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useSentence } from '../ui/sentences.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { FINDING_LOOKS } from './check-looks.ts';
import { CorrectionWay } from './correction-way.tsx';
import { FindingForm } from './finding-form.tsx';
import style from './spot-checks.module.css';

/** What was drawn, in the order the lots fell: what stands, and what was found. */
export function ItemList({ check }: { readonly check: SpotCheck }): ReactElement {
  const text = useText('spotChecks');
  const [looking, setLooking] = useState<SpotCheckItem | null>(null);
  return (
    <section className="sheet" aria-labelledby="items-title">
      <h2 className={`sec-title ${style.title}`} id="items-title">
        {text('items.title', { count: check.items.length })}
      </h2>
      <ol className={style.items}>
        {check.items.map((item) => (
          <li key={item.id}>
            {item.what === null ? (
              <p className={style.head}>
                <b>{text('item.place', { place: item.place })}</b> <code className={style.hash}>{item.line}</code>
              </p>
            ) : (
              <Item check={check} item={item} what={item.what} onLook={() => setLooking(item)} />
            )}
          </li>
        ))}
      </ol>
      {looking !== null && looking.what !== null && (
        <Dialog title={text('find.title', { name: looking.what.name })} onClose={() => setLooking(null)}>
          <Stands what={looking.what} />
          <FindingForm checkId={check.id} item={looking} onDone={() => setLooking(null)} />
        </Dialog>
      )}
    </section>
  );
}

type What = NonNullable<SpotCheckItem['what']>;

interface ItemProps {
  readonly check: SpotCheck;
  readonly item: SpotCheckItem;
  readonly what: What;
  readonly onLook: () => void;
}

function Item({ check, item, what, onLook }: ItemProps): ReactElement {
  const text = useText('spotChecks');
  const dates = useDates();
  const sentence = useSentence();
  const mayFind = check.may.includes('find');
  const { finding, obstacle } = item;
  return (
    <>
      <p className={style.head}>
        <b>{text('item.of', { place: item.place, name: what.name, period: dates.period(what.period) })}</b>
        {finding === null ? (
          <StateTag look="todo">{text('finding.none')}</StateTag>
        ) : (
          <StateTag look={FINDING_LOOKS[finding]}>{text(`finding.${finding}`)}</StateTag>
        )}
      </p>
      {check.branches.length > 1 && <p className="muted small">{what.branch.name}</p>}
      <Stands what={what} />
      {what.reason !== null && (
        <p>
          {text('found.why', { by: what.foundBy ?? '', day: dates.short(what.foundOn ?? ''), reason: what.reason })}
        </p>
      )}
      {what.shouldStand !== null && <p>{text('found.should', { words: what.shouldStand })}</p>}
      {what.remedy !== null && <p>{text('found.remedy', { words: what.remedy })}</p>}
      {finding === 'wrong' && <CorrectionWay check={check} what={what} />}
      {mayFind && obstacle !== null && <p className="muted small">{sentence(obstacle)}</p>}
      {mayFind && obstacle === null && (
        <p>
          <button
            type="button"
            className={finding === null ? 'btn blue slim' : 'btn slim'}
            aria-label={text(finding === null ? 'find.of' : 'find.again.of', { name: what.name, place: item.place })}
            onClick={onLook}
          >
            {text(finding === null ? 'find.do' : 'find.again')}
          </button>
        </p>
      )}
    </>
  );
}

function Stands({ what }: { readonly what: What }): ReactElement {
  const text = useText('spotChecks');
  return (
    <ul className={style.stands} aria-label={text('stands')}>
      {what.stands.map(({ name, value, note }) => (
        <li key={name}>
          {name} <b>{value}</b>
          {note !== null && <span className="muted small"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}
