import type { Notice } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { GradeNames, gradeNames } from '../ui/grade-names.ts';
import { Bands } from '../ui/bands.tsx';
import { ChangesTable } from './changes-table.tsx';
import { NoticePeriod } from './notice-period.tsx';
import { OwnLine } from './own-line.tsx';
import style from './screen-view.module.css';
import { TotalTable } from './total-table.tsx';

/** On a screen: the reader's own line in full, and of the others no more than the scheme lets be seen there. */
export function ScreenView({ notice }: { readonly notice: Notice }): ReactElement {
  const text = useText('notices');
  const me = useMe();
  const { body, others, people } = notice;
  const own = body.lines.find(({ memberId }) => memberId === me.personId);
  const rest = body.lines.filter((line) => line !== own);
  return (
    <GradeNames value={gradeNames(body.scheme.grades)}>
      <div className={style.view}>
        <ChangesTable body={body} />
        <section className="sheet box" aria-labelledby="own-title">
          <h2 className="sec-title" id="own-title">
            {text('own.title')}
          </h2>
          {own === undefined ? (
            <p className="muted">{text('own.none')}</p>
          ) : (
            <OwnLine kind={body.kind} items={body.items} line={own} />
          )}
        </section>
        <section className="sheet box" aria-labelledby="bands-title">
          <h2 className="sec-title" id="bands-title">
            {others === 'totals' ? text('others.title') : text('bands.title', { count: people.length })}
          </h2>
          {others === 'totals' ? (
            <TotalTable body={{ ...body, lines: rest }} />
          ) : (
            <>
              <p className="muted small">{text(notice.bands === null ? 'bands.few' : 'bands.lead')}</p>
              {notice.bands !== null && <Bands bands={notice.bands} />}
            </>
          )}
        </section>
        <section className="sheet box">
          <NoticePeriod body={body} />
          <h2 className="sec-title">{text('object.title')}</h2>
          <p>{text('object.how')}</p>
          <p>
            {body.contact.trim() !== '' && text('object.who', { contact: body.contact.trim().replace(/[。.]+$/, '') })}
            {text('object.after')}
          </p>
          <p className="muted small">
            {text('code')} {notice.checkCode}
          </p>
        </section>
      </div>
    </GradeNames>
  );
}
