import type { KeyboardEvent, ReactElement } from 'react';
import { useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';
import { FillChoice } from './fill-choice.tsx';
import {
  choicesOfLine,
  givenOn,
  type Line,
  type PaperItem,
  pointsText,
  type Score,
  scoreAt,
  withLine,
  withScore,
} from './paper.ts';
import type { PaperPartProps } from './paper-pages.tsx';
import { ScoreKeys } from './score-keys.tsx';
import { typeScore } from './typed-score.ts';
import { useScoreWords } from './use-score-words.ts';

interface At {
  readonly target: number;
  readonly item: number;
}

const STEPS: Readonly<Record<string, At>> = {
  ArrowUp: { target: -1, item: 0 },
  ArrowDown: { target: 1, item: 0 },
  ArrowLeft: { target: 0, item: -1 },
  ArrowRight: { target: 0, item: 1 },
  Enter: { target: 1, item: 0 },
};

/** A paper on a desk: members down, items across, all by keyboard; the keys below do the same for the mouse. */
export function PaperGrid({ paper, filling, onFilling }: PaperPartProps): ReactElement {
  const text = useText('ballotPapers');
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<At>({ target: 0, item: 0 });
  const [typed, setTyped] = useState('');
  const words = useScoreWords();
  const { targets, items } = paper;
  const shown = (item: PaperItem, score: Score): string =>
    score === 'blank' ? text('paper.blank') : words.key(item, pointsText(score, item.step));
  const spoken = (item: PaperItem, score: Score | null): string => {
    if (score === null) return text('grid.none');
    return score === 'blank' ? text('paper.blank') : words.spoken(item, pointsText(score, item.step));
  };

  const goTo = ({ target, item }: At): void => {
    table.current?.querySelector<HTMLElement>(`[data-at="${target} ${item}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, { target, item }: At): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const what = items[item];
    if (step !== undefined) goTo({ target: target + step.target, item: item + step.item });
    else {
      const next = what === undefined ? undefined : typeScore(what, typed, event.key);
      if (next === undefined) return;
      setTyped(next.text);
      onFilling(withScore(paper, filling, { target, item, score: next.score }));
    }
    event.preventDefault();
  };
  const fill = (line: Line, choice: string): void => onFilling(withLine(paper, filling, line, choice));
  const [who, what] = [targets[at.target], items[at.item]];
  const hasRowFill = items.length > 1;
  return (
    <div className={style.desk}>
      <p className={style.hint}>{text('grid.keys')}</p>
      <div className={style.scroll}>
        <table ref={table} className={style.grid} role="grid" aria-label={text('grid.label')}>
          <thead>
            <tr>
              <th scope="col">{text('grid.who')}</th>
              {items.map(({ label }, item) => (
                <th key={item} scope="col">
                  {label}
                </th>
              ))}
              {hasRowFill && <th scope="col">{text('grid.fill')}</th>}
            </tr>
          </thead>
          <tbody>
            {targets.map(({ label }, target) => (
              <tr key={target}>
                <th scope="row">{label}</th>
                {items.map((item, column) => {
                  const score = scoreAt(paper, filling, target, column);
                  const isAt = at.target === target && at.item === column;
                  return (
                    <td
                      key={column}
                      role="gridcell"
                      data-at={`${target} ${column}`}
                      tabIndex={isAt ? 0 : -1}
                      aria-selected={isAt}
                      aria-label={text('grid.cell', {
                        ...{ target: label, item: item.label },
                        score: spoken(item, score),
                      })}
                      onFocus={() => {
                        setAt({ target, item: column });
                        setTyped('');
                      }}
                      onKeyDown={(event) => onKey(event, { target, item: column })}
                    >
                      {score === null ? '' : shown(item, score)}
                    </td>
                  );
                })}
                {hasRowFill && (
                  <td>
                    <FillChoice
                      name={text('line.target', { label })}
                      choices={choicesOfLine(paper, { target })}
                      value={givenOn(paper, filling, { target })}
                      wordOf={(choice) => choice}
                      onFill={(choice) => fill({ target }, choice)}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text('grid.fill')}</th>
              {items.map((each, item) => (
                <td key={item}>
                  <FillChoice
                    name={text('line.item', { label: each.label })}
                    choices={choicesOfLine(paper, { item })}
                    value={givenOn(paper, filling, { item })}
                    wordOf={(choice) => words.key(each, choice)}
                    onFill={(choice) => fill({ item }, choice)}
                  />
                </td>
              ))}
              {hasRowFill && <td />}
            </tr>
          </tfoot>
        </table>
      </div>
      {who !== undefined && what !== undefined && (
        <div className={style.strip}>
          <ScoreKeys
            key={`${at.target} ${at.item}`}
            name={text('paper.name', { target: who.label, item: what.label })}
            label={text('paper.name', { target: who.label, item: what.label })}
            item={what}
            score={scoreAt(paper, filling, at.target, at.item)}
            onScore={(score) => onFilling(withScore(paper, filling, { ...at, score }))}
          />
        </div>
      )}
    </div>
  );
}
