import type { Pledge } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useNote } from './queries.ts';

interface NoteFormProps {
  readonly pledge: Pick<Pledge, 'id' | 'revision'>;
  readonly onDone: () => void;
}

/** How far a pledge has come, in a few words. */
export function NoteForm({ pledge: { id, revision }, onDone }: NoteFormProps): ReactElement {
  const text = useText('pledges');
  const note = useNote();
  return (
    <Form<{ words: string }>
      name={`note-${id}`}
      layout="vertical"
      className={layout.form ?? ''}
      onFinish={({ words }) => note.mutate({ id, revision, words: words.trim() }, { onSuccess: onDone })}
    >
      <Form.Item name="words" label={text('note.words')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
      </Form.Item>
      <Refusal error={note.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={note.isPending}>
          {text('note.save')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('close')}
        </button>
      </div>
    </Form>
  );
}
