import type { Sheet } from '@xianfeng/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { CountField } from '../ui/count-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useDayRules } from '../ui/use-day-rules.ts';
import { usePassLead } from './use-pass-lead.ts';
import { useSheetWords } from './use-sheet-words.ts';

interface PassFormProps {
  readonly sheet: Sheet;
  readonly onClose: () => void;
}

interface Given {
  readonly passedOn: string;
  readonly membersDue: number;
  readonly membersPresent: number;
}

const PEOPLE = { type: 'integer', min: 1, max: 500 } as const;

/** When the meeting was, how many were due and how many came; then the scores are only read. */
export function PassForm({ sheet, onClose }: PassFormProps): ReactElement {
  const text = useText('sheets');
  const frame = useText('frame');
  const dates = useDates();
  const words = useSheetWords(sheet);
  const lead = usePassLead(sheet);
  const { today } = useMe();
  const dayRules = useDayRules();
  const pass = usePass(sheet, onClose);
  return (
    <Themed>
      <Dialog title={text('pass.title', { ...words, period: dates.period(sheet.period) })} onClose={onClose}>
        <p className="muted">{lead}</p>
        <Form<Given>
          name="pass"
          layout="vertical"
          className={layout.form ?? ''}
          initialValues={{ passedOn: today }}
          onFinish={(given) => {
            if (!pass.isPending) pass.mutate(given);
          }}
        >
          <Form.Item name="passedOn" label={text('pass.on')} rules={dayRules({ most: today })}>
            <DayField most={today} />
          </Form.Item>
          <div className={layout.pair}>
            <Form.Item
              name="membersDue"
              label={text('pass.due')}
              rules={[{ required: true }, { ...PEOPLE, message: text('pass.people', PEOPLE) }]}
            >
              <CountField />
            </Form.Item>
            <Form.Item
              name="membersPresent"
              label={text('pass.present')}
              dependencies={['membersDue']}
              rules={[
                { required: true },
                { ...PEOPLE, message: text('pass.people', PEOPLE) },
                ({ getFieldValue }) => ({
                  validator: async (_, present?: number) => {
                    const due: unknown = getFieldValue('membersDue');
                    if (typeof due === 'number' && typeof present === 'number' && present > due)
                      throw new Error(text('pass.tooMany'));
                  },
                }),
              ]}
            >
              <CountField />
            </Form.Item>
          </div>
          <Refusal error={pass.error} />
          <div className={layout.acts}>
            <button type="submit" className="btn decide" aria-disabled={pass.isPending}>
              {text('pass.confirm')}
            </button>
            <button type="button" className="btn" onClick={onClose}>
              {frame('cancel')}
            </button>
          </div>
        </Form>
      </Dialog>
    </Themed>
  );
}

function usePass(sheet: Sheet, onDone: () => void) {
  const queries = useQueryClient();
  const branchId = sheet.branch.id;
  const { period } = sheet;
  return useMutation({
    mutationFn: (given: Given) => client.sheets.pass({ branchId, period, ...given }),
    onSuccess: () => {
      // Every rater's sheet of the period is another now, and the steps after it are free.
      void queries.invalidateQueries();
      onDone();
    },
  });
}
