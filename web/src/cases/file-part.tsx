import type { CasePaper, MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './cases.module.css';
import { CountTold } from './count-told.tsx';
import { useCaseWords } from './use-case-words.ts';

/** The papers of the file in their order. */
export function FilePart({ case: found }: { readonly case: MemberCase }): ReactElement | null {
  const text = useText('cases');
  if (found.papers.length === 0) return null;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="file-title">
      <h2 className="sec-title" id="file-title">
        {text('file.title')}
      </h2>
      <ol className={style.file}>
        {found.papers.map((paper) => (
          <Paper key={paper.id} paper={paper} steps={found.steps} />
        ))}
      </ol>
    </section>
  );
}

interface PaperProps {
  readonly paper: CasePaper;
  readonly steps: MemberCase['steps'];
}

const GOOD: readonly unknown[] = ['carried', 'approved', 'mended', 'confirmed'];

function Paper({ paper, steps }: PaperProps): ReactElement {
  const text = useText('cases');
  const words = useCaseWords();
  const dates = useDates();
  const { number, what, on, by, recordedOn, speaker, verdict, hearing, count } = paper;
  const { document, talkers, meetingOn, toldOn, untilOn } = paper;
  const told: readonly (string | null)[] = [
    speaker === null ? null : text('file.speaker', { speaker, by }),
    hearing === null ? null : text(`hearing.${hearing}`),
    toldOn === null ? null : text('file.toldOn', { day: dates.full(toldOn) }),
    meetingOn === null ? null : text('file.meetingOn', { day: dates.withWeekday(meetingOn) }),
    talkers === null ? null : text('file.talkers', { names: talkers.join(text('and')) }),
    untilOn === null ? null : text('file.untilOn', { day: dates.full(untilOn) }),
    document === null ? null : text('file.document', { document }),
  ];
  return (
    <li>
      <span className={style.head}>
        <b>
          {number}. {words.paper(what, steps)}
        </b>
        {verdict !== null && (
          <StateTag look={GOOD.includes(verdict) ? 'done' : 'wait'}>{text(`verdict.${verdict}`)}</StateTag>
        )}
      </span>
      <span className="small muted">
        {on === recordedOn
          ? text('file.on', { day: dates.full(on), by })
          : text('file.late', { day: dates.full(on), by, recorded: dates.full(recordedOn) })}
      </span>
      {told.flatMap((line) => (line === null ? [] : [<span key={line}>{line}</span>]))}
      {count !== null && <CountTold count={count} />}
      <p className={style.words}>{paper.words ?? <span className="muted">{text('file.erased')}</span>}</p>
    </li>
  );
}
