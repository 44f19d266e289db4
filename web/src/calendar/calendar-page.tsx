import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CalendarYear } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { holidayLines, readHolidays, readWorkdays } from './holiday-lines.ts';

const calendarQuery = (year: number) =>
  queryOptions({ queryKey: ['calendar', year], queryFn: () => client.calendar.read({ year }) });

/** Which days are worked: what is known of a year, and the next one to be entered from the State Council's notice. */
export function CalendarPage(): ReactElement {
  const text = useText('calendar');
  const present = Number(useMe().today.slice(0, 4));
  const [year, setYear] = useState(present + 1);
  const query = useQuery(calendarQuery(year));
  return (
    <Themed>
      <Page
        title={text('title')}
        remark={<span>{text('lead')}</span>}
        actions={
          <Choice
            id="calendar-year"
            aria-label={text('year')}
            value={String(year)}
            onChange={(next) => setYear(Number(next))}
            choices={[present, present + 1].map((each) => ({
              value: String(each),
              label: text('yearName', { year: each }),
            }))}
          />
        }
      >
        <Fetched query={query} lines={6}>
          {(known) => <Known key={`${known.year} ${known.source}`} known={known} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Known({ known }: { readonly known: CalendarYear }): ReactElement {
  const text = useText('calendar');
  const dates = useDates();
  return (
    <div className="sheet box">
      <StateTag look={known.source === null ? 'todo' : 'done'}>{text(`source.${known.source ?? 'none'}`)}</StateTag>
      {known.source !== null && (
        <>
          <h2 className="sec-title">{text('holidays')}</h2>
          <ul>
            {known.holidays.map(({ from, to }) => (
              <li key={from}>
                {from === to ? dates.full(from) : text('span', { from: dates.full(from), to: dates.full(to) })}
              </li>
            ))}
          </ul>
          <h2 className="sec-title">{text('workdays')}</h2>
          <p>
            {known.workdays.length === 0
              ? text('none')
              : known.workdays.map((day) => dates.full(day)).join(text('and'))}
          </p>
        </>
      )}
      {known.source !== 'official' && <Enter known={known} />}
    </div>
  );
}

interface Given {
  readonly holidays: string;
  readonly workdays?: string;
  readonly document: string;
}

function Enter({ known }: { readonly known: CalendarYear }): ReactElement {
  const text = useText('calendar');
  const queries = useQueryClient();
  const { year, source } = known;
  const enter = useMutation({
    mutationFn: (given: Parameters<typeof client.calendar.enter>[0]) => client.calendar.enter(given),
    onSuccess: (entered) => queries.setQueryData(calendarQuery(year).queryKey, entered),
  });
  const needed = { required: true, whitespace: true, message: text('missing') };
  const readable = (read: (words: string) => unknown) => ({
    validator: (_: unknown, words: string | undefined) =>
      read(words ?? '') === null ? Promise.reject(new Error(text('unreadable'))) : Promise.resolve(),
  });
  return (
    <Form<Given>
      name="calendar"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={
        source === null ? {} : { holidays: holidayLines(known.holidays), workdays: known.workdays.join('\n') }
      }
      onFinish={({ holidays, workdays, document }) => {
        const [off, worked] = [readHolidays(holidays), readWorkdays(workdays ?? '')];
        if (off !== null && worked !== null && !enter.isPending)
          enter.mutate({ year, seen: source, document, holidays: off, workdays: worked });
      }}
    >
      <p className="muted small">{text('enter.lead', { year })}</p>
      <Form.Item name="holidays" label={text('enter.holidays')} rules={[needed, readable(readHolidays)]}>
        <Input.TextArea rows={7} maxLength={2000} placeholder={text('enter.holidaysHint', { year })} />
      </Form.Item>
      <Form.Item name="workdays" label={text('enter.workdays')} rules={[readable(readWorkdays)]}>
        <Input.TextArea rows={5} maxLength={2000} placeholder={text('enter.workdaysHint', { year })} />
      </Form.Item>
      <Form.Item name="document" label={text('enter.document')} rules={[needed]}>
        <Input maxLength={100} autoComplete="off" placeholder={text('enter.documentHint')} />
      </Form.Item>
      <Refusal error={enter.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={enter.isPending}>
          {text('enter.do', { year })}
        </button>
      </div>
    </Form>
  );
}
