import type { MemberCase } from '@xianfeng/contract';
import { caseHearings } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Area } from './area.tsx';
import style from './cases.module.css';
import { CountFields } from './count-fields.tsx';
import { blankCount, type CountGiven, countOf } from './count-given.ts';
import { type DecisionGiven, DecisionFields } from './decision-fields.tsx';
import type { useTakeStep } from './queries.ts';

type Step = MemberCase['steps'][number]['id'];

interface StepFormProps {
  readonly case: MemberCase;
  readonly step: Step;
  readonly take: ReturnType<typeof useTakeStep>;
}

/** The record of the next step: its day, its words and what else it needs. */
export function StepForm({ case: found, step, take }: StepFormProps): ReactElement {
  const text = useText('cases');
  const { today } = useMe();
  const needs = found.steps.find(({ id }) => id === step)?.needs ?? [];
  const [on, setOn] = useState(step === 'hearing' && found.summonedFor !== null ? found.summonedFor : today);
  const [words, setWords] = useState('');
  const [document, setDocument] = useState('');
  const [talkers, setTalkers] = useState<readonly [string, string]>(['', '']);
  const [meetingOn, setMeetingOn] = useState('');
  const [toldOn, setToldOn] = useState('');
  const [hearing, setHearing] = useState<(typeof caseHearings)[number] | null>(null);
  const [count, setCount] = useState<CountGiven>(blankCount);
  const [decision, setDecision] = useState<DecisionGiven>({ isApproved: null, untilOn: '', mentorId: '' });
  const counted = needs.includes('count') ? countOf(count) : null;
  const isMending = found.kind === 'restriction' && decision.isApproved === true;
  const isWhole =
    words.trim().length > 1 &&
    on !== '' &&
    (!needs.includes('document') || document.trim() !== '') &&
    (!needs.includes('talkers') || talkers.every((name) => name.trim().length > 1)) &&
    (!needs.includes('meetingOn') || meetingOn !== '') &&
    (!needs.includes('toldOn') || toldOn !== '') &&
    (!needs.includes('hearing') || hearing !== null) &&
    (!needs.includes('count') || counted !== null) &&
    (!needs.includes('decision') ||
      (decision.isApproved !== null && (!isMending || (decision.untilOn !== '' && decision.mentorId !== ''))));
  return (
    <form
      className={`sheet box ${style.form}`}
      aria-labelledby="step-title"
      onSubmit={(event) => {
        event.preventDefault();
        take.mutate({
          ...{ id: found.id, revision: found.revision, step },
          record: {
            ...{ on, words: words.trim() },
            document: needs.includes('document') ? document.trim() : null,
            talkers: needs.includes('talkers') ? talkers.map((name) => name.trim()) : null,
            meetingOn: needs.includes('meetingOn') ? meetingOn : null,
            toldOn: needs.includes('toldOn') ? toldOn : null,
            hearing: needs.includes('hearing') ? hearing : null,
            count: counted,
            decision:
              needs.includes('decision') && decision.isApproved !== null
                ? {
                    isApproved: decision.isApproved,
                    untilOn: isMending ? decision.untilOn : null,
                    mentorId: isMending ? decision.mentorId : null,
                  }
                : null,
          },
        });
      }}
    >
      <h2 className="sec-title" id="step-title">
        {text('state.next', { step: text(`step.${step}`) })}
      </h2>
      <p>{text(`lead.${step}`)}</p>
      <div className={style.pair}>
        <Day
          id="step-on"
          name={text(step === 'hearing' ? 'form.on.hearing' : 'form.on')}
          value={on}
          most={today}
          onChange={setOn}
        />
        {needs.includes('meetingOn') && (
          <Day id="step-meeting" name={text('form.meetingOn')} value={meetingOn} least={on} onChange={setMeetingOn} />
        )}
        {needs.includes('toldOn') && (
          <Day id="step-told" name={text('form.toldOn')} value={toldOn} most={on} onChange={setToldOn} />
        )}
        {needs.includes('document') && (
          <label className="field">
            <span>{text('form.document')}</span>
            <input
              className="input"
              maxLength={100}
              autoComplete="off"
              value={document}
              onChange={({ target }) => setDocument(target.value)}
            />
          </label>
        )}
      </div>
      {needs.includes('talkers') && (
        <fieldset className={`${style.stacked} ${style.pair}`}>
          <legend>{text('form.talkers')}</legend>
          {talkers.map((name, at) => (
            <input
              key={at === 0 ? 'first' : 'second'}
              className="input"
              aria-label={text('form.talker', { number: at + 1 })}
              maxLength={40}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setTalkers(at === 0 ? [target.value, talkers[1]] : [talkers[0], target.value])}
            />
          ))}
        </fieldset>
      )}
      {needs.includes('hearing') && (
        <fieldset className={style.choices}>
          <legend>{text('form.hearing')}</legend>
          {caseHearings.map((each) => (
            <label key={each}>
              <input type="radio" name="hearing" checked={hearing === each} onChange={() => setHearing(each)} />
              <span>{text(`hearing.${each}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {needs.includes('count') && (
        <CountFields
          given={count}
          members={found.fullMembers ?? 0}
          ayes={text(step === 'mending-review' ? 'count.ayes.mending-review' : 'count.ayes')}
          onChange={setCount}
        />
      )}
      {needs.includes('decision') && <DecisionFields case={found} given={decision} on={on} onChange={setDecision} />}
      <Area name={text(`words.${step}`)} value={words} onChange={setWords} />
      <p className="small muted">{text('form.later')}</p>
      <Refusal error={take.error} />
      <div>
        <button type="submit" className="btn decide" disabled={!isWhole || take.isPending}>
          {text('form.do')}
        </button>
      </div>
    </form>
  );
}

interface DayProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly least?: string;
  readonly most?: string;
  readonly onChange: (day: string) => void;
}

function Day({ id, name, value, least, most, onChange }: DayProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <DayField
        {...{ id, value, onChange }}
        {...(least === undefined ? {} : { least })}
        {...(most === undefined ? {} : { most })}
      />
    </div>
  );
}
