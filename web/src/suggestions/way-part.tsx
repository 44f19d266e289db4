import type { Suggestion } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './suggestions.module.css';

interface Answered {
  readonly words: string;
  /** Whoever holds a receipt is told no name. */
  readonly by?: string;
  readonly on: string;
}

interface Way extends Pick<Suggestion, 'branch' | 'committee' | 'register' | 'judged' | 'passedUp' | 'withdrawnOn'> {
  readonly handlers?: Suggestion['handlers'];
  readonly assignedOn?: string | null;
  readonly reply: Answered | null;
  readonly decision: Answered | null;
}

/** What has been done about it so far, in order; by whom only where that is told. */
export function WayPart({ found }: { readonly found: Way }): ReactElement | null {
  const text = useText('suggestions');
  const dates = useDates();
  const { handlers = [], assignedOn = null, reply, judged, passedUp, decision, withdrawnOn } = found;
  const steps: { readonly key: string; readonly head: string; readonly words?: string | null }[] = [];
  if (assignedOn !== null)
    steps.push({
      key: 'assigned',
      head: text('way.assigned', {
        day: dates.full(assignedOn),
        names: handlers.map(({ name }) => name).join(text('and')),
      }),
    });
  if (reply !== null)
    steps.push({
      key: 'reply',
      head: text('way.replied', {
        day: dates.full(reply.on),
        by: reply.by ?? (found.register === 'branch' ? found.branch : found.committee),
      }),
      words: reply.words,
    });
  if (judged !== null)
    steps.push({
      key: 'judged',
      head: text('way.judged', { day: dates.full(judged.on), verdict: text(`verdict.${judged.verdict}`) }),
      words: judged.words,
    });
  if (passedUp !== null)
    steps.push({
      key: 'passed-up',
      head: text('way.passedUp', { day: dates.full(passedUp.on), due: dates.full(passedUp.dueOn) }),
    });
  if (decision !== null)
    steps.push({
      key: 'decision',
      head: text('way.decided', { day: dates.full(decision.on), by: decision.by ?? text('way.above') }),
      words: decision.words,
    });
  if (withdrawnOn !== null)
    steps.push({ key: 'withdrawn', head: text('way.withdrawn', { day: dates.full(withdrawnOn) }) });
  if (steps.length === 0) return null;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="way-title">
      <h2 className="sec-title" id="way-title">
        {text('way.title')}
      </h2>
      <ol className={style.way}>
        {steps.map(({ key, head, words = null }) => (
          <li key={key}>
            <b>{head}</b>
            {words !== null && <p className={style.words}>{words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
