import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useCallback, useRef, useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import type { FittedBlock } from './clipboard.ts';
import { GridKey } from './grid-key.tsx';
import { LeftList } from './left-list.tsx';
import { isReady, leftOver } from './left-over.ts';
import { MemberForms } from './member-forms.tsx';
import { PassAct } from './pass-act.tsx';
import { PasteBox } from './paste-box.tsx';
import { PasteNote } from './paste-note.tsx';
import { SaveNote } from './save-note.tsx';
import { ScoreGrid } from './score-grid.tsx';
import type { At } from './selection.ts';
import { SheetRemark, SheetWays } from './sheet-head.tsx';
import style from './sheet-page.module.css';
import { ThisCell } from './this-cell.tsx';
import type { Grid } from './use-grid.ts';
import { useSheetState } from './use-sheet-state.ts';

/** The grid with what belongs to it: what is left, the cell in use, the keys, the deciding button. */
export function SheetDesk({ sheet }: { readonly sheet: Sheet }): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { state, view } = useSheetState(sheet);
  const { writes, passes } = useRights(sheet);
  const isNarrow = useNarrow();
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const [pasted, setPasted] = useState<FittedBlock | null>(null);
  const [isPasting, setPasting] = useState(false);
  const grip = useRef<Pick<Grid, 'goTo' | 'paste'> | null>(null);
  const foot = useRef<HTMLDivElement>(null);
  const left = leftOver(sheet, view);
  const isOpen = sheet.state === 'open';
  const leave = useCallback(() => foot.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const obstacle = useObstacle({ isReady: isReady(left), unsaved: state.unsaved, passes });
  const pass = <PassAct sheet={sheet} obstacle={obstacle} />;
  return (
    <Page
      title={text('title', { month: dates.period(sheet.period) })}
      remark={<SheetRemark sheet={sheet} readOnly={!writes} />}
      actions={
        <>
          {writes && <SaveNote save={view.save} onAgain={() => state.flush()} />}
          {writes && !isNarrow && (
            <button type="button" className="btn slim" onClick={() => setPasting(true)}>
              {text('paste.do')}
            </button>
          )}
          <SheetWays sheet={sheet} />
        </>
      }
    >
      <Refusal error={view.refusal} />
      {pasted !== null && <PasteNote pasted={pasted} onClose={() => setPasted(null)} />}
      {isNarrow ? (
        <MemberForms
          sheet={sheet}
          state={state}
          view={view}
          readOnly={!writes}
          foot={isOpen ? pass : null}
          left={left}
        />
      ) : (
        <div className={isOpen ? style.columns : `${style.columns} ${style.closed}`}>
          <div>
            <ScoreGrid
              sheet={sheet}
              state={state}
              view={view}
              readOnly={!writes}
              onPasted={setPasted}
              onFocus={setAt}
              onLeave={leave}
              grip={grip}
            />
            {isOpen && (
              <div className={style.foot} ref={foot}>
                {left.conflicts.length > 0 && (
                  <StateTag look="soon">{text('left.conflict', { count: left.conflicts.length })}</StateTag>
                )}
                {left.withoutReason.length > 0 && (
                  <Jump
                    look="soon"
                    words={text('left.reason', { count: left.withoutReason.length })}
                    to={left.withoutReason[0]}
                    grip={grip}
                  />
                )}
                {left.missing.length > 0 && (
                  <Jump
                    look="todo"
                    words={text('left.missing', { count: left.missing.length })}
                    to={left.missing[0]}
                    grip={grip}
                  />
                )}
                <PassAct sheet={sheet} obstacle={obstacle} />
              </div>
            )}
          </div>
          <div className={style.aside}>
            {isOpen && (
              <section className="sheet box">
                <h2 className="sec-title">{text('left.title')}</h2>
                <LeftList left={left} onGo={(cell) => grip.current?.goTo(cell)} />
                {pass}
              </section>
            )}
            <ThisCell sheet={sheet} view={view} at={at} />
            <GridKey reasonFrom={sheet.reasonFrom} />
          </div>
        </div>
      )}
      {isPasting && (
        <PasteBox
          sheet={sheet}
          at={at}
          onPaste={(block) => grip.current?.paste(block)}
          onClose={() => setPasting(false)}
        />
      )}
    </Page>
  );
}

interface JumpProps {
  readonly look: 'soon' | 'todo';
  readonly words: string;
  readonly to: At | undefined;
  readonly grip: { readonly current: Pick<Grid, 'goTo'> | null };
}

/** How many there are, and the way to the first of them. */
function Jump({ look, words, to, grip }: JumpProps): ReactElement {
  return (
    <button
      type="button"
      className={style.jump}
      onClick={() => {
        if (to !== undefined) grip.current?.goTo({ row: to.row, column: to.column });
      }}
    >
      <StateTag look={look}>{words}</StateTag>
    </button>
  );
}

/** Recorder and secretary score; only the secretary takes the sheet to the meeting. */
function useRights(sheet: Sheet): { readonly writes: boolean; readonly passes: boolean } {
  const { appointments } = useMe();
  const roles = appointments.filter(({ organization }) => organization.id === sheet.branch.id).map(({ role }) => role);
  const passes = roles.includes('branch-secretary');
  return { passes, writes: sheet.state === 'open' && (passes || roles.includes('recorder')) };
}

function useObstacle(given: {
  readonly isReady: boolean;
  readonly unsaved: number;
  readonly passes: boolean;
}): string | null {
  const text = useText('sheets');
  if (!given.passes) return text('pass.notYours');
  if (!given.isReady) return text('pass.why');
  return given.unsaved > 0 ? text('left.unsaved', { count: given.unsaved }) : null;
}
