import { type EventState, type NameLine, readNameList, statesOf } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { FileChoice } from '../ui/file-choice.tsx';
import { withList } from './draft.ts';
import style from './events.module.css';
import { useReadNames } from './queries.ts';
import type { Draft } from './use-draft.ts';

interface NamesBoxProps {
  readonly draft: Draft;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly branchId: string;
}

/** A list of names from elsewhere: pasted, or out of a spreadsheet. */
export function NamesBox(props: NamesBoxProps): ReactElement {
  const text = useText('events');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn slim" onClick={() => setOpen(true)}>
        {text('names')}
      </button>
      {isOpen && <NamesDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function NamesDialog({ draft, members, branchId, onClose }: NamesBoxProps & { readonly onClose: () => void }) {
  const text = useText('events');
  const { keeps, lines, setLines, today } = draft;
  const states = statesOf(keeps);
  const [list, setList] = useState('');
  const [state, setState] = useState<EventState>(states[0]);
  const file = useReadNames(branchId);
  const words = states.map((each) => ({ word: text(`state.${each}`), state: each }));
  const read = readNameList(list, members, words);
  const found = read.filter(({ outcome }) => outcome === 'found');
  return (
    <Dialog title={text('names')} onClose={onClose}>
      <div className={layout.form}>
        <textarea
          className="input"
          rows={7}
          aria-label={text('names.list')}
          placeholder={text('names.hint')}
          value={list}
          onChange={({ target }) => setList(target.value)}
        />
        <div className={layout.acts}>
          <FileChoice
            label={text('names.file')}
            accept=".xlsx,.csv"
            onFiles={([chosen]) => chosen !== undefined && file.mutate(chosen, { onSuccess: setList })}
          />
        </div>
        <fieldset className={style.states}>
          <legend className={style.ask}>{text('names.are')}</legend>
          <div className={style.choices}>
            {states.map((each) => (
              <label key={each} className={`${style.state} ${style[each] ?? ''}`}>
                <input
                  type="radio"
                  className={style.radio}
                  name="names-are"
                  checked={state === each}
                  onChange={() => setState(each)}
                />
                <span>{text(`state.${each}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {state === states[0] && (
          <p className="muted small">{text('names.rest', { state: text(`state.${states.at(-1) ?? states[0]}`) })}</p>
        )}
        <Refusal error={file.error} />
        <Read read={read} found={found.length} />
        <div className={layout.acts}>
          <button
            type="button"
            className="btn blue"
            disabled={found.length === 0}
            onClick={() => {
              const filling = { keeps, members: members.map(({ id }) => id), state, today };
              setLines(withList(lines, read, filling));
              onClose();
            }}
          >
            {text('names.do', { count: found.length })}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** Lines that nobody was found by, each with why: nothing is guessed. */
function Read({ read, found }: { readonly read: readonly NameLine[]; readonly found: number }): ReactElement | null {
  const text = useText('events');
  const others = read.filter(({ outcome }) => outcome !== 'found');
  if (read.length === 0) return null;
  return (
    <div role="status">
      <p>{text('names.found', { count: found })}</p>
      {others.length > 0 && (
        <ul className={style.unread}>
          {others.map(({ line, text: written, outcome }) => (
            <li key={`${line} ${written}`}>
              {text(`names.${outcome as 'shared' | 'again' | 'unknown'}`, { line, written })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
