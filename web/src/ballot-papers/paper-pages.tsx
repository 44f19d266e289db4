import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import { Switch } from '../ui/switch.tsx';
import style from './ballot-papers.module.css';
import { LineFill } from './line-fill.tsx';
import { type Filling, type Line, openCount, type Paper, scoreAt, withScore } from './paper.ts';
import { ScoreKeys } from './score-keys.tsx';

export interface PaperPartProps {
  readonly paper: Paper;
  readonly filling: Filling;
  readonly onFilling: (filling: Filling) => void;
}

type By = 'target' | 'item';

/** A paper page by page: one member with every item, or one item with everybody; big keys throughout. */
export function PaperPages({ paper, filling, onFilling }: PaperPartProps): ReactElement {
  const text = useText('ballotPapers');
  const [by, setBy] = useState<By>(paper.items.length === 1 ? 'item' : 'target');
  const [page, setPage] = useState(0);
  const head = useRef<HTMLDivElement>(null);
  const labels = (by === 'target' ? paper.targets : paper.items).map(({ label }) => label);
  const lineOf = (at: number): Line => (by === 'target' ? { target: at } : { item: at });
  const openOn = (at: number): number => openCount(paper, filling, lineOf(at));
  const turnTo = (at: number): void => {
    setPage(at);
    head.current?.scrollIntoView({ block: 'start' });
  };
  const next = nextPage(labels.length, page, openOn);
  const line = lineOf(page);
  const rows = (by === 'target' ? paper.items : paper.targets).map((_, at) =>
    by === 'target' ? { target: page, item: at } : { target: at, item: page },
  );
  return (
    <div className={style.pages} ref={head}>
      {paper.targets.length > 1 && paper.items.length > 1 && (
        <Switch
          label={text('paper.by')}
          choices={[
            { value: 'target', label: text('paper.byTarget') },
            { value: 'item', label: text('paper.byItem') },
          ]}
          value={by}
          onChange={(each) => {
            setBy(each);
            setPage(0);
          }}
        />
      )}
      <Turn labels={labels} page={page} open={openOn(page)} name={text(`paper.which.${by}`)} onPage={turnTo} />
      {rows.length > 1 && (
        <LineFill key={`${by} ${page}`} paper={paper} filling={filling} line={line} onFilling={onFilling} />
      )}
      {rows.map(({ target, item }) => (
        <Place key={`${target} ${item}`} {...{ paper, filling, onFilling, by, target, item }} />
      ))}
      {next !== null && (
        <div className={style.nextPage}>
          <button
            type="button"
            className={openOn(page) === 0 ? 'btn blue' : 'btn'}
            onClick={() => {
              turnTo(next);
              // The page begins at its top, and so do the keys.
              head.current?.querySelector('select')?.focus({ preventScroll: true });
            }}
          >
            {text(by === 'target' ? 'paper.next' : 'paper.nextItem', { label: labels[next] ?? '' })}
          </button>
        </div>
      )}
    </div>
  );
}

/** The next page with something open, round the paper; null where no other has. */
function nextPage(pages: number, page: number, openOn: (page: number) => number): number | null {
  const round = Array.from({ length: pages - 1 }, (_, step) => (page + 1 + step) % pages);
  return round.find((each) => openOn(each) > 0) ?? null;
}

interface PlaceProps extends PaperPartProps {
  readonly by: By;
  readonly target: number;
  readonly item: number;
}

function Place({ paper, filling, onFilling, by, target, item }: PlaceProps): ReactElement | null {
  const text = useText('ballotPapers');
  const [who, what] = [paper.targets[target], paper.items[item]];
  if (who === undefined || what === undefined) return null;
  return (
    <ScoreKeys
      name={text('paper.name', { target: who.label, item: what.label })}
      label={by === 'target' ? what.label : who.label}
      item={what}
      score={scoreAt(paper, filling, target, item)}
      onScore={(score) => onFilling(withScore(paper, filling, { target, item, score }))}
    />
  );
}

interface TurnProps {
  readonly labels: readonly string[];
  readonly page: number;
  readonly open: number;
  readonly name: string;
  readonly onPage: (page: number) => void;
}

/** Whose page it is; back, on, or any by name. */
function Turn({ labels, page, open, name, onPage }: TurnProps): ReactElement {
  const text = useText('ballotPapers');
  const left = open === 0 ? text('paper.whole') : text('paper.left', { count: open });
  if (labels.length === 1)
    return (
      <div className={style.turn}>
        <p className={style.who}>
          <b>{labels[0]}</b>
          <small>{left}</small>
        </p>
      </div>
    );
  return (
    <div className={style.turn}>
      <button
        type="button"
        className={style.step}
        aria-label={text('paper.before')}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="left" />
      </button>
      <div className={style.who}>
        <select aria-label={name} value={page} onChange={({ target }) => onPage(Number(target.value))}>
          {labels.map((label, at) => (
            <option key={at} value={at}>
              {label}
            </option>
          ))}
        </select>
        <small>
          {text('paper.at', { number: page + 1, total: labels.length })} · {left}
        </small>
      </div>
      <button
        type="button"
        className={style.step}
        aria-label={text('paper.after')}
        disabled={page === labels.length - 1}
        onClick={() => onPage(page + 1)}
      >
        <Icon name="right" />
      </button>
    </div>
  );
}
