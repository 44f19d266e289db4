import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { SaveRows } from '../ui/save-rows.tsx';
import { savedRows } from '../ui/saved-rows.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useNarrow } from '../ui/use-narrow.ts';
import { branchWire } from './branch-wire.ts';
import type { FittedBlock } from './clipboard.ts';
import { GiverBar } from './giver-bar.tsx';
import { besideRows } from './grid.ts';
import { GridKey } from './grid-key.tsx';
import { LeftList } from './left-list.tsx';
import { isReady, leftOver } from './left-over.ts';
import { MemberForms } from './member-forms.tsx';
import { OtherObstacles } from './other-obstacles.tsx';
import { PassAct } from './pass-act.tsx';
import { PasteBox } from './paste-box.tsx';
import { PasteNote } from './paste-note.tsx';
import { SaveNote } from './save-note.tsx';
import { sheetColumns } from './saved-sheet.ts';
import { ScoreGrid } from './score-grid.tsx';
import type { At } from './selection.ts';
import { SheetRemark, SheetWays } from './sheet-head.tsx';
import style from './sheet-page.module.css';
import { SheetTabs } from './sheet-tabs.tsx';
import { ThisCell } from './this-cell.tsx';
import type { Grid } from './use-grid.ts';
import { useObstacle, useRights } from './use-rights.ts';
import { useSheetState } from './use-sheet-state.ts';
import { useSheetWords } from './use-sheet-words.ts';

/** The grid with what belongs to it: what is left, the cell in use, the keys, the deciding button. */
export function SheetDesk({ sheet }: { readonly sheet: Sheet }): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const wire = useMemo(() => branchWire(sheet), [sheet]);
  const { state, view } = useSheetState(sheet, wire);
  const beside = useMemo(() => besideRows(sheet), [sheet]);
  const { writes, passes } = useRights(sheet);
  const isNarrow = useNarrow();
  const [chosen, setChosen] = useState<At | null>(null);
  const at = chosen ?? { row: 0, column: 0 };
  const [pasted, setPasted] = useState<FittedBlock | null>(null);
  const [isPasting, setPasting] = useState(false);
  const grip = useRef<Pick<Grid, 'goTo' | 'paste'> | null>(null);
  const foot = useRef<HTMLDivElement>(null);
  const left = leftOver(sheet, view, beside);
  const isOpen = sheet.state === 'open';
  const leave = useCallback(() => foot.current?.querySelector<HTMLElement>('button')?.focus(), []);
  const obstacle = useObstacle({ isReady: isReady(left), unsaved: state.unsaved, passes });
  const { present } = useSheetWords(sheet);
  const pass = <PassAct sheet={sheet} obstacle={obstacle} />;
  const title = text('title', { period: dates.period(sheet.period) });
  const take = () => {
    const words = {
      name: text('head.name'),
      total: text('head.total'),
      exempt: text('row.exempt'),
      notDue: text('row.notDue', { present }),
      missing: (cells: number) => text('row.missing', { cells }),
    };
    return savedRows(sheetColumns({ items: sheet.items, rows: view.rows, beside, words }), sheet.members);
  };
  const around = [
    style.columns,
    !isOpen && style.closed,
    sheet.raters.length > 1 && style.tabbed,
    sheet.giverId !== null && style.named,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <Page
      title={title}
      remark={<SheetRemark sheet={sheet} readOnly={!writes} />}
      actions={
        <>
          {writes && <SaveNote save={view.save} onAgain={() => state.flush()} />}
          {writes && !isNarrow && (
            <button type="button" className="btn slim" onClick={() => setPasting(true)}>
              {text('paste.do')}
            </button>
          )}
          <SheetWays sheet={sheet} at={chosen} />
        </>
      }
    >
      <SheetTabs sheet={sheet} left={left} />
      {sheet.giverId !== null && <GiverBar sheet={sheet} />}
      <Refusal error={view.refusal} />
      {pasted !== null && <PasteNote pasted={pasted} sheet={sheet} onClose={() => setPasted(null)} />}
      {isNarrow ? (
        <MemberForms
          sheet={sheet}
          state={state}
          view={view}
          beside={beside}
          readOnly={!writes}
          foot={isOpen ? pass : null}
          left={left}
        />
      ) : (
        <div className={around}>
          <div>
            <ScoreGrid
              sheet={sheet}
              state={state}
              view={view}
              beside={beside}
              readOnly={!writes}
              onPasted={setPasted}
              onFocus={setChosen}
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
                {left.sheets.map(({ rater, cells }) => (
                  <StateTag key={rater} look="todo">
                    {text('rater.named', { rater: text(`rater.${rater}`), cells })}
                  </StateTag>
                ))}
                <OtherObstacles sheet={sheet} problems={left.others} />
                <PassAct sheet={sheet} obstacle={obstacle} />
              </div>
            )}
            <SaveRows title={`${sheet.branch.name} ${title}`} count={sheet.members.length} take={take} />
          </div>
          <div className={style.aside}>
            {isOpen && (
              <section className="sheet box">
                <h2 className="sec-title">{text('left.title')}</h2>
                <LeftList sheet={sheet} left={left} onGo={(cell) => grip.current?.goTo(cell)} />
                {pass}
              </section>
            )}
            <ThisCell
              {...{ sheet, view, beside, at }}
              onTake={writes && isOpen ? (changes) => state.write(changes) : null}
            />
            <GridKey sheet={sheet} />
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
