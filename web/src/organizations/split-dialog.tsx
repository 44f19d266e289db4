import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { newId } from '../ui/new-id.ts';
import { useRowFocus } from '../ui/use-row-focus.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Decided } from './decided-fields.tsx';
import style from './organizations.module.css';
import { peopleQuery, organizationsQuery, useSplit } from './queries.ts';
import type { ActProps } from './simple-acts.tsx';

/** More than these in one act is a mistake more often than a wish. */
const PARTS_MOST = 4;

interface Given {
  readonly way: 'goes-on' | 'ends';
  readonly names: readonly string[];
  /** By person or organization: the place of the part it goes to, `0`, `1`, …; none stays. */
  readonly placed?: Readonly<Record<string, string>>;
}

interface Placeable {
  readonly id: string;
  readonly name: string;
  readonly isPerson: boolean;
}

/** One becomes several: new names, and where everybody goes. */
export function SplitDialog({ organization, onClose }: ActProps): ReactElement {
  const text = useText('organizations');
  const split = useSplit();
  const [form] = Form.useForm<Given & Decided>();
  const [ids] = useState(() => ({ actId: newId(), parts: Array.from({ length: PARTS_MOST }, () => newId()) }));
  const way = Form.useWatch('way', form) ?? 'goes-on';
  const names = Form.useWatch('names', form) ?? [''];
  const { id, name, kind, revision, parentId } = organization;
  const placeables = usePlaceables(organization);
  const submit = ({ on, document, names: given, placed = {} }: Given & Decided): void => {
    const goingTo = (part: number, isPerson: boolean) =>
      placeables
        .filter((each) => each.isPerson === isPerson && placed[each.id] === String(part))
        .map((each) => each.id);
    const parts = given.map((partName, part) => ({
      ...{ id: ids.parts[part] ?? '', parentId: parentId ?? '', name: partName },
      ...{ personIds: goingTo(part, true), childIds: goingTo(part, false) },
    }));
    split.mutate(
      { id, actId: ids.actId, revision, goesOn: way === 'goes-on', parts, on, document },
      { onSuccess: onClose },
    );
  };
  return (
    <ActDialog<Given>
      isEnding={way === 'ends'}
      movesPeople={kind === 'branch'}
      title={text('split.of', { name })}
      lead={text(kind === 'branch' ? 'split.lead' : 'split.lead.others')}
      act={text('split.do')}
      form={form}
      initial={{ way: 'goes-on', names: [''] }}
      mutation={split}
      onGiven={submit}
      onClose={onClose}
    >
      <Form.Item name="way" label={text('split.way')}>
        <Choice
          choices={[
            { value: 'goes-on', label: text('split.way.goesOn', { name }) },
            { value: 'ends', label: text('split.way.ends', { name }) },
          ]}
        />
      </Form.Item>
      <Form.List name="names">
        {(fields, { add, remove }) => <PartNames {...{ fields }} onAdd={() => add('')} onRemove={remove} />}
      </Form.List>
      <PlacedList placeables={placeables} names={names} stays={way === 'goes-on' ? name : null} />
    </ActDialog>
  );
}

interface PartNamesProps {
  readonly fields: readonly { readonly key: number; readonly name: number }[];
  readonly onAdd: () => void;
  readonly onRemove: (name: number) => void;
}

function PartNames({ fields, onAdd, onRemove }: PartNamesProps): ReactElement {
  const text = useText('organizations');
  const rows = useRowFocus<HTMLDivElement>(fields.length);
  return (
    <div ref={rows} className={style.parts}>
      {fields.map(({ key, name }) => (
        <div key={key} data-row className={style.part}>
          <Form.Item
            name={name}
            label={text('split.part', { number: name + 1 })}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input maxLength={100} />
          </Form.Item>
          {fields.length > 1 && (
            <button type="button" className="btn slim" onClick={() => onRemove(name)}>
              {text('split.remove')}
            </button>
          )}
        </div>
      ))}
      {fields.length < PARTS_MOST && (
        <button type="button" className="btn slim" onClick={onAdd}>
          {text('split.add')}
        </button>
      )}
    </div>
  );
}

interface PlacedListProps {
  readonly placeables: readonly Placeable[];
  readonly names: readonly string[];
  /** The name of the one that goes on; null where everything has to go. */
  readonly stays: string | null;
}

function PlacedList({ placeables, names, stays }: PlacedListProps): ReactElement | null {
  const text = useText('organizations');
  if (placeables.length === 0) return null;
  const choices = [
    ...(stays === null ? [] : [{ value: 'stays', label: stays }]),
    ...names.map((name, part) => ({
      value: String(part),
      label: name === '' || name === undefined ? text('split.part', { number: part + 1 }) : name,
    })),
  ];
  return (
    <section className={style.placed} aria-label={text('split.placed')}>
      <h3 className={style.heading}>{text('split.placed')}</h3>
      {placeables.map(({ id, name }) => (
        <Form.Item
          key={id}
          name={['placed', id]}
          label={name}
          initialValue={stays === null ? undefined : 'stays'}
          rules={[{ required: true }]}
          layout="horizontal"
        >
          <Choice size="small" choices={choices} />
        </Form.Item>
      ))}
    </section>
  );
}

/** A branch's members of today, and what stands under it. */
function usePlaceables({ id, kind }: ActProps['organization']): readonly Placeable[] {
  const people = useQuery({ ...peopleQuery(id), enabled: kind === 'branch' });
  const organizations = useQuery(organizationsQuery());
  const members = (people.data ?? []).filter(({ toOn }) => toOn === null);
  const children = (organizations.data ?? []).filter(({ parentId }) => parentId === id);
  return [
    ...members.map(({ personId, name }) => ({ id: personId, name, isPerson: true })),
    ...children.map((child) => ({ id: child.id, name: child.name, isPerson: false })),
  ];
}
