import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';
import { type Paper, placeOf, pointsText } from './paper.ts';
import { useScoreWords } from './use-score-words.ts';
import type { Casting } from './voting-acts.ts';

interface GivenScoresProps {
  readonly paper: Paper;
  readonly scores: Casting['scores'];
}

/** What one has given oneself: hidden until it is asked for, since somebody may stand behind. */
export function GivenScores({ paper, scores }: GivenScoresProps): ReactElement {
  const text = useText('ballotPapers');
  const words = useScoreWords();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <button type="button" className="btn slim" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {text(isShown ? 'check.hide' : 'check.show')}
      </button>
      {isShown && (
        <ul className={style.given}>
          {paper.targets.map((target, at) => (
            <li key={at}>
              <b>{target.label}</b>
              <span>
                {paper.items
                  .map((each, item) => {
                    const score = scores[placeOf(paper, at, item)] ?? null;
                    return `${each.label} ${score === null ? text('paper.blank') : words.key(each, pointsText(score, each.step))}`;
                  })
                  .join(text('check.and'))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
