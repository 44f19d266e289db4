import { type ExperienceCourse, experienceCourses } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { useRecord } from './queries.ts';

interface RecordDialogProps {
  /** Whose it may be; just oneself on the own page. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  /** Whether talks are written down as well, and a last day is asked for: from the file, not by oneself. */
  readonly isFromFile: boolean;
  readonly mayTalk: boolean;
  readonly onClose: () => void;
}

interface Given {
  readonly personId: string;
  readonly course: ExperienceCourse;
  readonly title: string;
  readonly fromOn: string;
  readonly toOn?: string;
  readonly hours?: string;
  readonly level?: string;
  readonly document: string;
}

/** A fact of somebody's way: five fields for one's own; whoever writes it from the file names the member and the last day too. */
export function RecordDialog({ people, isFromFile, mayTalk, onClose }: RecordDialogProps): ReactElement {
  const text = useText('experiences');
  const { today } = useMe();
  const dayRules = useDayRules();
  const record = useRecord();
  const [id] = useState(() => newId());
  const [form] = Form.useForm<Given>();
  const course = Form.useWatch('course', form) ?? 'study';
  const fromOn = Form.useWatch('fromOn', form);
  const [only] = people.length === 1 ? people : [];
  const hasHours = course === 'study' || course === 'service';
  const courses = experienceCourses.filter((each) => each !== 'talk' || mayTalk);
  const submit = ({ toOn = '', hours, level, title, document, ...given }: Given): void =>
    record.mutate(
      {
        ...{ id, ...given, title: title.trim(), document: document.trim() },
        toOn: toOn === '' ? null : toOn,
        hours: hasHours ? (hours ?? null) : null,
        level: course === 'honor' ? (level?.trim() ?? null) : null,
      },
      { onSuccess: onClose },
    );
  return (
    <Dialog title={text(isFromFile ? 'record.title' : 'propose.title')} onClose={onClose}>
      <Form<Given>
        form={form}
        name="experience"
        layout="vertical"
        className={layout.form ?? ''}
        initialValues={{ course: 'study', ...(only === undefined ? {} : { personId: only.personId }) }}
        onFinish={submit}
      >
        <p className="small muted">{text(isFromFile ? 'record.lead' : 'propose.lead')}</p>
        <Form.Item name="personId" label={text('form.member')} hidden={!isFromFile} rules={[{ required: true }]}>
          <Choice isSearched choices={people.map(({ personId, name }) => ({ value: personId, label: name }))} />
        </Form.Item>
        <div className={layout.pair}>
          <Form.Item name="course" label={text('form.course')} rules={[{ required: true }]}>
            <Choice choices={courses.map((each) => ({ value: each, label: text(`course.${each}`) }))} />
          </Form.Item>
          <Form.Item name="title" label={text(`form.title.${course}`)} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="fromOn" label={text(isFromFile ? 'form.from' : 'form.on')} rules={dayRules({ most: today })}>
            <DayField most={today} />
          </Form.Item>
          {isFromFile && (
            <Form.Item
              name="toOn"
              label={text('form.to')}
              rules={dayRules({ most: today, isOptional: true, ...(fromOn === undefined ? {} : { least: fromOn }) })}
            >
              <DayField most={today} isOptional />
            </Form.Item>
          )}
          {hasHours && (
            <Form.Item
              name="hours"
              label={text(course === 'study' ? 'form.hours.study' : 'form.hours.service')}
              normalize={(typed: string) => typed.normalize('NFKC').trim()}
              rules={[{ required: true }, { pattern: /^\d{1,4}(\.\d{1,4})?$/, message: text('form.hours.range') }]}
            >
              <Input inputMode="decimal" autoComplete="off" />
            </Form.Item>
          )}
          {course === 'honor' && (
            <Form.Item name="level" label={text('form.level')} rules={[{ required: true, whitespace: true }]}>
              <Input maxLength={20} autoComplete="off" placeholder={text('form.level.like')} />
            </Form.Item>
          )}
          <Form.Item name="document" label={text('form.document')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={100} autoComplete="off" placeholder={text('form.document.like')} />
          </Form.Item>
        </div>
        <Refusal error={record.error} />
        <div className={layout.acts}>
          <button type="submit" className="btn blue" disabled={record.isPending}>
            {text(isFromFile ? 'record.do' : 'propose.do')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text('leave')}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
