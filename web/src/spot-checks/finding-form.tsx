import type { SpotCheckItem } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useFind } from './queries.ts';

interface FindingFormProps {
  readonly checkId: string;
  readonly item: SpotCheckItem;
  readonly onDone: () => void;
}

type Found = NonNullable<SpotCheckItem['finding']>;

interface Given {
  readonly finding: Found;
  readonly reason: string;
  readonly shouldStand?: string;
  readonly remedy?: string;
}

/** What was found about one that was drawn, and why. */
export function FindingForm({ checkId, item, onDone }: FindingFormProps): ReactElement {
  const text = useText('spotChecks');
  const find = useFind();
  const [form] = Form.useForm<Given>();
  const isWrong = Form.useWatch('finding', form) === 'wrong';
  const { what } = item;
  const initial = {
    ...(item.finding === null ? {} : { finding: item.finding }),
    ...{ reason: what?.reason ?? '', shouldStand: what?.shouldStand ?? '', remedy: what?.remedy ?? '' },
  };
  const written = (value: string | undefined): string | null => {
    const trimmed = value?.trim() ?? '';
    return isWrong && trimmed !== '' ? trimmed : null;
  };
  return (
    <Form<Given>
      form={form}
      name="finding"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={initial}
      onFinish={({ finding, reason, shouldStand, remedy }) =>
        find.mutate(
          {
            ...{ id: checkId, itemId: item.id, revision: item.revision, finding, reason: reason.trim() },
            ...{ shouldStand: written(shouldStand), remedy: written(remedy) },
          },
          { onSuccess: onDone },
        )
      }
    >
      <Form.Item name="finding" label={text('find.what')} rules={[{ required: true }]}>
        <Choice
          choices={(['right', 'wrong', 'unprovable'] as const).map((value) => ({
            value,
            label: text(`finding.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={text('find.reason')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={300} placeholder={text('find.reason.hint')} />
      </Form.Item>
      {isWrong && (
        <>
          <Form.Item
            name="shouldStand"
            label={text('find.should')}
            rules={[{ required: true, min: 2, whitespace: true }]}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="remedy" label={text('find.remedy')} extra={text('find.remedy.hint')}>
            <Input.TextArea rows={2} maxLength={300} />
          </Form.Item>
        </>
      )}
      <Refusal error={find.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={find.isPending}>
          {text('find.save')}
        </button>
      </div>
    </Form>
  );
}
