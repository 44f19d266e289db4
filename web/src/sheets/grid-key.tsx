import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './sheet-page.module.css';
import { useSheetWords } from './use-sheet-words.ts';

/** What the words in the cells mean, and the keys that work. */
export function GridKey({ sheet }: { readonly sheet: Sheet }): ReactElement {
  const text = useText('sheets');
  const { reasonFrom, rater, beside } = sheet;
  const words = useSheetWords(sheet);
  const from = reasonFrom ?? '';
  return (
    <>
      <section className="sheet box">
        <h2 className="sec-title">{text('key.title')}</h2>
        <dl className={style.key}>
          <dt>9</dt>
          <dd>{text('key.plain')}</dd>
          <dt className={style.changed}>
            <sup>{text('mark.changed')}</sup>9
          </dt>
          <dd>{text('key.changed')}</dd>
          {reasonFrom !== null && (
            <>
              <dt className={style.unusual}>
                <sup>{text('mark.unusual')}</sup>6
              </dt>
              <dd>{text('key.unusual', { ...words, from })}</dd>
              <dt className={style.reasoned}>
                <sup>{text('mark.reasoned')}</sup>8
              </dt>
              <dd>{text('key.reasoned', { ...words, from })}</dd>
            </>
          )}
          {sheet.items.some(({ isRequired }) => isRequired) && (
            <>
              <dt className={style.missing}>{text('mark.missing')}</dt>
              <dd>{text('key.missing')}</dd>
            </>
          )}
          {sheet.members.some(({ notFor }) => notFor.length > 0) && (
            <>
              <dt>—</dt>
              <dd>{text('key.notFor')}</dd>
            </>
          )}
          {beside.length > 0 && (
            <>
              <dt>
                <small>{text(rater === 'agreed' ? 'beside.self' : 'beside.agreed', { points: 9 })}</small>
              </dt>
              <dd>{text(rater === 'agreed' ? 'key.beside' : 'key.besideAgreed')}</dd>
            </>
          )}
        </dl>
      </section>
      <section className="sheet box">
        <h2 className="sec-title">{text('keys.title')}</h2>
        <p className={style.keys}>
          <span>
            <kbd>↑</kbd>
            <kbd>↓</kbd>
            <kbd>←</kbd>
            <kbd>→</kbd>
            {text('keys.move')}
          </span>
          <span>
            <kbd>0</kbd>–<kbd>9</kbd>
            {text('keys.points')}
          </span>
          <Shortcut keys="T" does={text('keys.ten')} />
          <Shortcut keys="Ctrl V" does={text('keys.paste')} />
          <Shortcut keys="Ctrl D" does={text('keys.fill')} />
          <Shortcut keys="Ctrl Z" does={text('keys.undo')} />
          <Shortcut keys="Ctrl Y" does={text('keys.redo')} />
          <Shortcut keys="Delete" does={text('keys.clear')} />
          <Shortcut keys="Esc" does={text('keys.leave')} />
        </p>
      </section>
    </>
  );
}

function Shortcut({ keys, does }: { readonly keys: string; readonly does: string }): ReactElement {
  return (
    <span>
      <kbd>{keys}</kbd>
      {does}
    </span>
  );
}
