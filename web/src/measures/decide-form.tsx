import type { MeasureBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { CountField } from '../ui/count-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useRowFocus } from '../ui/use-row-focus.ts';
import { Area } from '../ui/area.tsx';
import style from './measures.module.css';
import { useDecideMeasures } from './queries.ts';
import { useMeasureWords } from './use-measure-words.ts';

type Kind = MeasureBoard['kinds'][number];
export type Chosen = Pick<Kind['eligible'][number], 'concerns' | 'period' | 'criticism'>;

interface DecideFormProps {
  readonly board: MeasureBoard;
  readonly kind: Kind;
  /** Nobody where people say themselves whom it is about. */
  readonly picked: readonly Chosen[];
  readonly onClose: () => void;
}

interface Task {
  /** Of the row on the page; it goes nowhere. */
  readonly key: string;
  readonly words: string;
  readonly dueOn: string;
}

/** What a meeting decided about those who are chosen: its numbers and reasons, who does it by when. */
export function DecideForm({ board, kind, picked, onClose }: DecideFormProps): ReactElement {
  const text = useText('measures');
  const supervision = useText('supervision');
  const words = useMeasureWords();
  const { today } = useMe();
  const decide = useDecideMeasures();
  const [isTaken, setTaken] = useState(true);
  const [subjectId, setSubject] = useState('');
  const [period, setPeriod] = useState(picked[0]?.period ?? board.periods.at(-1) ?? '');
  const [on, setOn] = useState(today);
  const [numbers, setNumbers] = useState<Numbers>({ due: null, present: null, ayes: null });
  const [reasons, setReasons] = useState('');
  const [ownerId, setOwner] = useState('');
  const [dueOn, setDue] = useState('');
  const [mentorId, setMentor] = useState('');
  const [method, setMethod] = useState('');
  const [months, setMonths] = useState<number | null>(kind.months);
  const [tasks, setTasks] = useState<readonly Task[]>([]);
  const [criticismReason, setCriticismReason] = useState('');
  const criticised = picked.flatMap(({ criticism }) => criticism ?? []);
  // Made once, so that the second click is the same decision.
  const [ids] = useState(() => Array.from({ length: Math.max(1, picked.length) }, newId));
  const people = usePeople(board);
  const subjects = picked.length > 0 ? picked.map(({ concerns }) => concerns.id) : [subjectId];
  const isTerm = kind.standing === 'term';
  const { due, present, ayes } = numbers;
  const isWhole =
    reasons.trim().length > 1 &&
    due !== null &&
    present !== null &&
    ayes !== null &&
    subjects.every((id) => id !== '') &&
    (!isTaken || (ownerId !== '' && dueOn !== ''));
  const act = isTaken ? (kind.decidedBy === 'committee' ? 'propose' : 'decide') : 'waive';
  const send = () => {
    if (due === null || present === null || ayes === null) return;
    decide.mutate(
      {
        ...{ branchId: board.branch.id, year: board.year, act, kind: kind.id, period, reasons: reasons.trim() },
        subjects: subjects.map((id, at) => ({ id: ids[at] ?? newId(), subjectId: id })),
        meeting: { on, due, present, ayes },
        ownerId: isTaken && ownerId !== '' ? ownerId : null,
        dueOn: isTaken && dueOn !== '' ? dueOn : null,
        mentorId: isTaken && mentorId !== '' ? mentorId : null,
        method: isTaken && method.trim() !== '' ? method.trim() : null,
        months: isTaken && isTerm ? months : null,
        criticismReason: isTaken && criticised.length > 0 ? criticismReason.trim() || null : null,
        tasks: isTaken
          ? tasks
              .filter(({ words: said, dueOn: by }) => said.trim() !== '' && by !== '')
              .map(({ words: said, dueOn: by }) => ({ words: said.trim(), dueOn: by }))
          : [],
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h3 className="sec-title">
        {picked.length === 0 ? kind.name : picked.map(({ concerns }) => concerns.name).join(text('and'))}
      </h3>
      {picked.length === 0 && (
        <div className={style.row}>
          <div className="field">
            <label htmlFor="measure-subject">{text('decide.subject')}</label>
            <Choice
              id="measure-subject"
              choices={board.subjects.map(({ id, name }) => ({ value: id, label: name }))}
              value={subjectId}
              onChange={setSubject}
              isSearched
            />
          </div>
          <div className="field">
            <label htmlFor="measure-period">{text('decide.period')}</label>
            <Choice
              id="measure-period"
              choices={board.periods.map((each) => ({ value: each, label: words.period(each) }))}
              value={period}
              onChange={setPeriod}
            />
          </div>
        </div>
      )}
      <fieldset className={style.choices}>
        <legend>{text('decide.outcome')}</legend>
        {([true, false] as const).map((each) => (
          <label key={String(each)}>
            <input type="radio" name="taken" checked={isTaken === each} onChange={() => setTaken(each)} />
            <span>
              {text(each ? (kind.decidedBy === 'committee' ? 'decide.propose' : 'decide.taken') : 'decide.waive')}
            </span>
          </label>
        ))}
      </fieldset>
      <MeetingFields {...{ on, setOn, numbers, setNumbers }} today={today} />
      <Area name={text('decide.reasons')} value={reasons} onChange={setReasons} />
      {isTaken && (
        <>
          <div className={style.row}>
            <PersonField id="owner" name={text('decide.owner')} {...{ people }} value={ownerId} onChange={setOwner} />
            <div className="field">
              <label htmlFor="measure-due">{text('decide.due')}</label>
              <DayField id="measure-due" value={dueOn} least={on} onChange={setDue} />
            </div>
            {isTerm && (
              <div className="field">
                <label htmlFor="measure-months">{text('decide.months')}</label>
                <CountField id="measure-months" value={months} onChange={setMonths} />
              </div>
            )}
            {(kind.mentor || isTerm) && (
              <PersonField
                id="mentor"
                name={text(kind.mentor ? 'decide.mentor' : 'decide.mentorIfAny')}
                {...{ people }}
                value={mentorId}
                onChange={setMentor}
              />
            )}
          </div>
          {kind.form === 'help' && (
            <Area name={text('decide.method')} value={method} onChange={setMethod} most={500} rows={2} />
          )}
          {criticised.map((criticism) => (
            <p key={criticism.words} className={style.words}>
              {supervision('criticism.said', criticism)}
            </p>
          ))}
          {criticised.length > 0 && (
            <Area
              name={supervision('criticism.reason')}
              value={criticismReason}
              onChange={setCriticismReason}
              most={1000}
            />
          )}
          {isTerm && <TaskFields {...{ tasks, setTasks }} least={on} />}
        </>
      )}
      <p className="small muted">{text(kind.isAdverse ? 'decide.leadAdverse' : 'decide.lead')}</p>
      <Refusal error={decide.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={!isWhole || decide.isPending}>
          {text('decide.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('close')}
        </button>
      </div>
    </form>
  );
}

interface Numbers {
  readonly due: number | null;
  readonly present: number | null;
  readonly ayes: number | null;
}

interface MeetingFieldsProps {
  readonly on: string;
  readonly setOn: (day: string) => void;
  readonly numbers: Numbers;
  readonly setNumbers: (numbers: Numbers) => void;
  readonly today: string;
}

function MeetingFields({ on, setOn, numbers, setNumbers, today }: MeetingFieldsProps): ReactElement {
  const text = useText('measures');
  return (
    <div className={style.row}>
      <div className="field">
        <label htmlFor="measure-on">{text('decide.on')}</label>
        <DayField id="measure-on" value={on} most={today} onChange={setOn} />
      </div>
      {(['due', 'present', 'ayes'] as const).map((each) => (
        <div className="field" key={each}>
          <label htmlFor={`measure-${each}-count`}>{text(`decide.count.${each}`)}</label>
          <CountField
            id={`measure-${each}-count`}
            value={numbers[each]}
            onChange={(count) => setNumbers({ ...numbers, [each]: count })}
          />
        </div>
      ))}
    </div>
  );
}

interface PersonFieldProps {
  readonly id: string;
  readonly name: string;
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function PersonField({ id, name, people, value, onChange }: PersonFieldProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={`measure-${id}`}>{name}</label>
      <Choice id={`measure-${id}`} choices={people} value={value} onChange={onChange} isSearched />
    </div>
  );
}

/** Names with what office somebody holds. */
function usePeople({ people }: MeasureBoard): PersonFieldProps['people'] {
  const text = useText('measures');
  const frame = useText('frame');
  return people.map(({ id, name, roles }) => ({
    value: id,
    label:
      roles.length === 0
        ? name
        : text('person', { name, roles: roles.map((role) => frame(`role.${role}`)).join(text('and')) }),
  }));
}

interface TaskFieldsProps {
  readonly tasks: readonly Task[];
  readonly setTasks: (tasks: readonly Task[]) => void;
  readonly least: string;
}

/** What is to be put right, each by its day. */
function TaskFields({ tasks, setTasks, least }: TaskFieldsProps): ReactElement {
  const text = useText('measures');
  const change = (at: number, change: Partial<Task>) =>
    setTasks(tasks.map((task, index) => (index === at ? { ...task, ...change } : task)));
  const rows = useRowFocus<HTMLDivElement>(tasks.length);
  return (
    <div ref={rows} className={style.tasks}>
      {tasks.map((task, at) => (
        <div key={task.key} data-row className={style.task}>
          <label className="field">
            <span>{text('task.words', { number: at + 1 })}</span>
            <input
              className="input"
              maxLength={500}
              value={task.words}
              onChange={({ target }) => change(at, { words: target.value })}
            />
          </label>
          <div className="field">
            <label htmlFor={`task-due-${at}`}>{text('task.due')}</label>
            <DayField
              id={`task-due-${at}`}
              value={task.dueOn}
              least={least}
              onChange={(dueOn) => change(at, { dueOn })}
            />
          </div>
          <button type="button" className="btn slim" onClick={() => setTasks(tasks.filter((_, index) => index !== at))}>
            {text('task.remove')}
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="btn slim"
          disabled={tasks.length > 29}
          onClick={() => setTasks([...tasks, { key: newId(), words: '', dueOn: '' }])}
        >
          {text('task.add')}
        </button>
      </div>
    </div>
  );
}
