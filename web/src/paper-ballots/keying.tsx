import type { PaperBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Switch } from '../ui/switch.tsx';
import { Themed } from '../ui/themed.tsx';
import { FinishBar } from './finish-bar.tsx';
import { GroupPapers } from './group-papers.tsx';
import { papersOf, progressOf } from './keying-draft.ts';
import { KeyingGrid } from './keying-grid.tsx';
import style from './paper-ballots.module.css';
import type { At } from './queries.ts';
import { useKeying } from './use-keying.ts';

/** One question, answered by yes or no: the sum is how many said yes. */
function isQuestion({ items }: PaperBallot): boolean {
  return items.length === 1 && items[0]?.most === '1';
}

interface KeyingProps {
  readonly ballot: PaperBallot;
  readonly at: At;
}

/** One person's keying: the day, the papers of each group, and a grid of sums per group. */
export function Keying({ ballot, at }: KeyingProps): ReactElement {
  const text = useText('paperBallots');
  const { today } = useMe();
  const state = useKeying(ballot, at);
  const [chosen, setChosen] = useState(ballot.groups[0]?.id ?? '');
  const { draft, change } = state;
  const isReady = draft.heldOn !== '' && papersOf(draft, chosen) !== null;
  return (
    <>
      <section className={`sheet box ${style.head}`}>
        <div className="field">
          <label htmlFor="held-on">{text('heldOn')}</label>
          <Themed>
            <DayField
              id="held-on"
              most={today}
              value={draft.heldOn}
              onChange={(heldOn) => change((now) => ({ ...now, heldOn }))}
            />
          </Themed>
        </div>
        {ballot.groups.map((group) => (
          <GroupPapers key={group.id} group={group} draft={draft} change={change} />
        ))}
      </section>
      <section className="sheet">
        <Switch
          label={text('groups')}
          choices={ballot.groups.map(({ id, name }) => {
            const { left } = progressOf(draft, ballot, [id]);
            const label = left === 0 ? text('group.done', { group: name }) : text('group.state', { group: name, left });
            return { value: id, label };
          })}
          value={chosen}
          onChange={setChosen}
        />
        <p className={style.hint}>{text(isReady ? (isQuestion(ballot) ? 'hint.question' : 'hint') : 'grid.first')}</p>
        <KeyingGrid key={chosen} ballot={ballot} group={chosen} draft={draft} change={change} isReady={isReady} />
        <Refusal error={state.error} />
        <FinishBar ballot={ballot} at={at} state={state} />
      </section>
    </>
  );
}
