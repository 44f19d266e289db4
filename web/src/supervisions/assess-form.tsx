import type { Assessment, SupervisionBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { Choice } from '../ui/choice.tsx';
import { type MeetingDraft, MeetingFields, wholeMeeting } from '../ui/meeting-fields.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { JudgementField } from './judgement-field.tsx';
import { useAssessBranch } from './queries.ts';
import style from './supervisions.module.css';
import { useMeetingNames } from './use-meeting-names.ts';

interface AssessFormProps {
  readonly board: SupervisionBoard;
  readonly plan: NonNullable<SupervisionBoard['plan']>;
  readonly onClose: () => void;
}

/** What a meeting thought of one branch's year. */
export function AssessForm({ board, plan, onClose }: AssessFormProps): ReactElement {
  const text = useText('supervision');
  const dates = useDates();
  const names = useMeetingNames();
  const { today } = useMe();
  const assess = useAssessBranch();
  const [id] = useState(newId);
  const [branchId, setBranch] = useState('');
  const [judgement, setJudgement] = useState<Assessment['judgement'] | ''>('');
  const [words, setWords] = useState('');
  const [visitId, setVisit] = useState('');
  const [figure, setFigure] = useState('');
  const [meeting, setMeeting] = useState<MeetingDraft>({ on: today, due: null, present: null, ayes: null });
  const whole = wholeMeeting(meeting);
  const done = new Set(plan.assessments.map(({ branch }) => branch.id));
  const branches = board.schemes.flatMap((group) => group.branches).filter((branch) => !done.has(branch.id));
  const visits = plan.visits.filter(({ branch, visitedOn }) => branch.id === branchId && visitedOn !== null);
  const isWhole = branchId !== '' && judgement !== '' && words.trim().length > 1 && whole !== null;
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole === null || judgement === '') return;
        assess.mutate(
          {
            ...{ id, planId: plan.id, branchId, judgement, words: words.trim(), meeting: whole },
            ...{ visitId: visitId || null, figure: figure.trim() || null },
          },
          { onSuccess: onClose },
        );
      }}
    >
      <div className={style.row}>
        <div className="field">
          <label htmlFor="assess-branch">{text('assess.branch')}</label>
          <Choice
            id="assess-branch"
            choices={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
            value={branchId}
            onChange={(chosen) => {
              setBranch(chosen);
              setVisit('');
            }}
            isSearched
          />
        </div>
        <div className="field">
          <label htmlFor="assess-visit">{text('assess.visit')}</label>
          <Choice
            id="assess-visit"
            choices={visits.map((visit) => ({
              value: visit.id,
              label: [dates.full(visit.visitedOn ?? ''), text(`kind.${visit.kind}`)].join(text('dot')),
            }))}
            value={visitId}
            placeholder={text('assess.visit.none')}
            onChange={setVisit}
          />
        </div>
        {visitId !== '' && (
          <label className="field">
            <span>{text('assess.figure')}</span>
            <input
              className="input"
              inputMode="decimal"
              maxLength={7}
              value={figure}
              onChange={({ target }) => setFigure(target.value)}
            />
          </label>
        )}
      </div>
      <JudgementField value={judgement} onChange={setJudgement} />
      <Area name={text('assess.words')} value={words} onChange={setWords} />
      <div className={style.row}>
        <MeetingFields id="assess" names={names} value={meeting} onChange={setMeeting} most={today} />
      </div>
      <Refusal error={assess.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={!isWhole || assess.isPending}>
          {text('assess.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('plan.cancel')}
        </button>
      </div>
    </form>
  );
}
