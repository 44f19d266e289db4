import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';
import { FillChoice } from './fill-choice.tsx';
import { choicesOfLine, givenOn, type Filling, type Line, type Paper, type PaperItem, withLine } from './paper.ts';
import { useScoreWords } from './use-score-words.ts';

interface LineFillProps {
  readonly paper: Paper;
  readonly filling: Filling;
  readonly line: Line;
  readonly onFilling: (filling: Filling) => void;
}

/** So many choices and no more have a key each; above it they are a list. */
const CHOICES_MOST = 21;

/** 整列同分: all places of one page at once, to be changed afterwards or taken back. */
export function LineFill({ paper, filling, line, onFilling }: LineFillProps): ReactElement {
  const text = useText('ballotPapers');
  const [isOpen, setOpen] = useState(false);
  const [before, setBefore] = useState<{ readonly filling: Filling; readonly choice: string } | null>(null);
  const words = useScoreWords();
  const item = itemOf(paper, line);
  const wordOf = (choice: string): string => words.key(item, choice);
  const choices = choicesOfLine(paper, line);
  const label = labelOf(paper, line);
  const name = text('target' in line ? 'line.target' : 'line.item', { label });
  const isList = choices.length > CHOICES_MOST;
  const fill = (choice: string): void => {
    const said = choice === 'blank' ? text('paper.blank') : words.spoken(item, choice);
    // By keys a list comes past other choices: it stays open, and what is taken back is what stood before all of them.
    setBefore({ filling: isList && before !== null ? before.filling : filling, choice: said });
    if (!isList) setOpen(false);
    onFilling(withLine(paper, filling, line, choice));
  };
  return (
    <div className={style.lineFill}>
      <div className={style.lineActs}>
        <button
          type="button"
          className="btn slim"
          aria-expanded={isOpen}
          onClick={() => {
            if (isList && !isOpen) setBefore(null);
            setOpen(!isOpen);
          }}
        >
          {text(item.isQuestion === true ? 'line.doAnswer' : 'line.do')}
        </button>
        {before !== null && (isList || !isOpen) && (
          <p role="status">
            {text('line.filled', { label, choice: before.choice })}{' '}
            <button
              type="button"
              className="btn text slim"
              onClick={() => {
                onFilling(before.filling);
                setBefore(null);
              }}
            >
              {text('line.undo')}
            </button>
          </p>
        )}
      </div>
      {isOpen && isList && (
        <FillChoice {...{ name, choices, wordOf }} value={givenOn(paper, filling, line)} onFill={fill} />
      )}
      {isOpen && !isList && (
        <div
          className={`${style.keys} ${item.isQuestion === true ? style.answers : ''}`}
          role="group"
          aria-label={name}
        >
          {(item.isQuestion === true ? choices.toReversed() : choices).map((choice) => (
            <button key={choice} type="button" className={style.key} onClick={() => fill(choice)}>
              {wordOf(choice)}
            </button>
          ))}
          <button type="button" className={`${style.key} ${style.blank}`} onClick={() => fill('blank')}>
            {text('paper.blank')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Whose words say what a line is filled with: where it runs over several, all of them have points. */
function itemOf({ items }: Paper, line: Line): PaperItem {
  const item = items['item' in line ? line.item : 0];
  if (item === undefined) throw new Error('A line has an item.');
  return item;
}

function labelOf({ targets, items }: Paper, line: Line): string {
  return ('target' in line ? targets[line.target] : items[line.item])?.label ?? '';
}
