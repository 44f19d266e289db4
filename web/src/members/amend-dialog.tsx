import type { Amendment, Member } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { useAmendPerson } from './queries.ts';

interface AmendDialogProps {
  readonly branchId: string;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** Chooses whose record is corrected, then shows it as it stands. */
export function AmendDialog({ branchId, members, onClose }: AmendDialogProps): ReactElement {
  const text = useText('members');
  const [personId, setPersonId] = useState('');
  // The record as it was when it was chosen: what others correct meanwhile must not slip in under the form.
  const [member, setMember] = useState<Member>();
  const choose = (chosen: string): void => {
    setPersonId(chosen);
    setMember(members.find((each) => each.personId === chosen));
  };
  return (
    <Dialog title={text('amend.title')} onClose={onClose}>
      <div className={layout.form}>
        <p className="muted small">{text('amend.lead')}</p>
        <Choice
          isSearched
          aria-label={text('amend.whose')}
          placeholder={text('amend.whose')}
          choices={members.map((each) => ({ value: each.personId, label: each.name }))}
          value={personId}
          onChange={choose}
        />
        {member !== undefined && <Fields key={member.personId} branchId={branchId} member={member} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

type Given = Readonly<Record<keyof typeof EMPTY, string>>;

const EMPTY = {
  name: '',
  sex: '',
  ethnicity: '',
  bornOn: '',
  joinedOn: '',
  fullMemberOn: '',
  partyPost: '',
  phone: '',
  idNumber: '',
  document: '',
};

interface FieldsProps {
  readonly branchId: string;
  readonly member: Member;
  readonly onClose: () => void;
}

function Fields({ branchId, member, onClose }: FieldsProps): ReactElement {
  const text = useText('members');
  const { today } = useMe();
  const amend = useAmendPerson();
  const dayRules = useDayRules();
  const { sex, ethnicity, bornOn, joinedOn, fullMemberOn, partyPost, phoneMasked, idNumberMasked } = member;
  const day = dayRules({ most: today, isOptional: true });
  const dayField = <DayField most={today} isOptional />;
  const typed = <Input maxLength={40} autoComplete="off" />;
  return (
    <Form<Given>
      name="amend"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{
        ...EMPTY,
        name: member.name,
        sex: sex ?? '',
        ethnicity: ethnicity ?? '',
        bornOn: bornOn ?? '',
        joinedOn: joinedOn ?? '',
        fullMemberOn: fullMemberOn ?? '',
        partyPost: partyPost ?? '',
      }}
      onFinish={(given) => amend.mutate(amendmentOf(given, { branchId, member }), { onSuccess: onClose })}
    >
      <div className={layout.pair}>
        <Form.Item name="name" label={text('head.name')} rules={[{ required: true, whitespace: true }]}>
          {typed}
        </Form.Item>
        <Form.Item name="sex" label={text('amend.sex')}>
          <Choice
            choices={[
              { value: 'male', label: text('amend.male') },
              { value: 'female', label: text('amend.female') },
              { value: '', label: text('amend.unknown') },
            ]}
          />
        </Form.Item>
        <Form.Item name="ethnicity" label={text('amend.ethnicity')}>
          {typed}
        </Form.Item>
        <Form.Item name="bornOn" label={text('head.born')} rules={day}>
          {dayField}
        </Form.Item>
        <Form.Item name="joinedOn" label={text('head.joined')} rules={day}>
          {dayField}
        </Form.Item>
        <Form.Item name="fullMemberOn" label={text('head.full')} rules={day}>
          {dayField}
        </Form.Item>
        <Form.Item name="partyPost" label={text('head.post')}>
          {typed}
        </Form.Item>
        <Form.Item name="phone" label={text('amend.phone', { now: phoneMasked ?? text('none') })}>
          <Input maxLength={30} autoComplete="off" inputMode="tel" placeholder={text('amend.keep')} />
        </Form.Item>
        <Form.Item name="idNumber" label={text('amend.idNumber', { now: idNumberMasked ?? text('none') })}>
          <Input maxLength={30} autoComplete="off" placeholder={text('amend.keep')} />
        </Form.Item>
        <Form.Item
          name="document"
          label={text('amend.document')}
          rules={[{ required: true, whitespace: true, message: text('amend.documentMissing') }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <Refusal error={amend.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={amend.isPending}>
          {text('amend.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('exemption.cancel')}
        </button>
      </div>
    </Form>
  );
}

/** An empty field says that nothing is known; an empty number that the one on record stays. */
function amendmentOf(given: Given, { branchId, member }: Pick<FieldsProps, 'branchId' | 'member'>): Amendment {
  const known = (written: string): string | null => (written.trim() === '' ? null : written.trim());
  const [phone, idNumber] = [known(given.phone), known(given.idNumber)];
  return {
    branchId,
    personId: member.personId,
    revision: member.revision,
    document: given.document,
    name: given.name,
    sex: given.sex === 'male' || given.sex === 'female' ? given.sex : null,
    ethnicity: known(given.ethnicity),
    bornOn: known(given.bornOn),
    joinedOn: known(given.joinedOn),
    fullMemberOn: known(given.fullMemberOn),
    partyPost: known(given.partyPost),
    ...(phone === null ? {} : { phone }),
    ...(idNumber === null ? {} : { idNumber }),
  };
}
