import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { type Chosen, useWorth } from './kind-list.tsx';
import { PhotoChoice } from './photo-choice.tsx';
import { type Photo, useDeclare } from './queries.ts';

interface DeclareFormProps {
  readonly branchId: string;
  readonly chosen: Chosen;
  /** The days that are taken. */
  readonly least: string;
  readonly most: string;
  /** For whom it may be typed; just oneself on the own page. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly onBack: () => void;
  readonly onDone: () => void;
}

interface Given {
  readonly personId: string;
  readonly words: string;
  readonly occurredOn: string;
  readonly quantity?: string;
  readonly document?: string;
}

/** A deed in a few words: the day is today unless it was another, and nothing else has to be filled in. */
export function DeclareForm(props: DeclareFormProps): ReactElement {
  const { branchId, chosen, least, most, people, onBack, onDone } = props;
  const { kind, level } = chosen;
  const text = useText('declarations');
  const { today } = useMe();
  const declare = useDeclare();
  const [id] = useState(() => newId());
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [only] = people.length === 1 ? people : [];
  const submit = ({ document = '', quantity, words, ...given }: Given): void =>
    declare.mutate(
      {
        ...{ id, branchId, item: kind.item, ...given, words: words.trim(), photos },
        ...(level === null ? {} : { level: level.id }),
        ...(quantity === undefined ? {} : { quantity }),
        ...(document.trim() === '' ? {} : { document: document.trim() }),
      },
      { onSuccess: onDone },
    );
  return (
    <Form<Given>
      name="declare"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{
        occurredOn: today > most ? most : today,
        ...(only === undefined ? {} : { personId: only.personId }),
      }}
      onFinish={submit}
    >
      <ChosenKind chosen={chosen} onBack={onBack} />
      <Form.Item name="personId" label={text('form.member')} hidden={only !== undefined} rules={[{ required: true }]}>
        <Choice isSearched choices={people.map(({ personId, name }) => ({ value: personId, label: name }))} />
      </Form.Item>
      <DeedFields chosen={chosen} least={least} most={most} />
      <PhotoChoice photos={photos} onChange={setPhotos} />
      <Refusal error={declare.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={declare.isPending}>
          {text(declare.isPending ? 'form.doing' : 'form.do')}
        </button>
      </div>
    </Form>
  );
}

function ChosenKind({ chosen, onBack }: Pick<DeclareFormProps, 'chosen' | 'onBack'>): ReactElement {
  const { kind, level } = chosen;
  const text = useText('declarations');
  const worth = useWorth();
  const bounds = level ?? kind.points;
  return (
    <div className={layout.outlook}>
      <b>{level === null ? kind.name : `${kind.name} · ${level.name}`}</b>
      <span className="small">
        {bounds !== null && worth(kind, bounds)}
        {kind.points !== null && text('form.found')}
        {kind.cite !== null && text('facts.cite', { cite: kind.cite })}{' '}
        <button type="button" className="btn text slim" onClick={onBack}>
          {text('form.other')}
        </button>
      </span>
    </div>
  );
}

function DeedFields({ chosen, least, most }: Pick<DeclareFormProps, 'chosen' | 'least' | 'most'>): ReactElement {
  const text = useText('declarations');
  const dayRules = useDayRules();
  const { quantity } = chosen.kind;
  const range = quantity === null ? '' : text('form.quantity.range', { least: quantity.least, most: quantity.most });
  return (
    <>
      <Form.Item name="words" label={text('form.words')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea maxLength={200} rows={2} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
      </Form.Item>
      {quantity !== null && (
        <Form.Item
          name="quantity"
          label={text('form.quantity')}
          extra={range}
          normalize={(typed: string) => typed.normalize('NFKC').trim()}
          rules={[{ required: true }, { pattern: /^\d{1,6}([.]\d{1,4})?$/, message: range }]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      )}
      <div className={layout.pair}>
        <Form.Item name="occurredOn" label={text('form.on')} rules={dayRules({ least, most })}>
          <DayField least={least} most={most} />
        </Form.Item>
        <Form.Item name="document" label={text('form.document')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}
