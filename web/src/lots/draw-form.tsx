import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import style from './lots.module.css';

const FEWEST = 2;
const PLACES = [1, 2, 3, 4, 5, 6, 7];

type Numbers = { readonly name: string; readonly number: string }[];

interface DrawFormProps {
  readonly onDraw: (numbers: Numbers) => void;
  readonly error: unknown;
  readonly isPending: boolean;
}

/** Those present, each with the number that stood on his paper before anybody heard another. */
export function DrawForm({ onDraw, error, isPending }: DrawFormProps): ReactElement {
  const text = useText('lots');
  const [count, setCount] = useState(3);
  return (
    <section className="sheet box" aria-labelledby="draw-title">
      <h2 className="sec-title" id="draw-title">
        {text('draw.title')}
      </h2>
      <ol className={style.how}>
        <li>{text('draw.how.write')}</li>
        <li>{text('draw.how.turn')}</li>
        <li>{text('draw.how.once')}</li>
      </ol>
      <Form<{ readonly people: Numbers }>
        name="draw"
        layout="vertical"
        className={layout.form ?? ''}
        onFinish={({ people }) =>
          onDraw(people.slice(0, count).map(({ name, number }) => ({ name: name.trim(), number: number.trim() })))
        }
      >
        {PLACES.slice(0, count).map((place, at) => (
          <div key={place} className={layout.pair}>
            <Form.Item
              name={['people', at, 'name']}
              label={text('draw.name', { place })}
              rules={[{ required: true, min: 2, whitespace: true }]}
            >
              <Input maxLength={20} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={['people', at, 'number']}
              label={text('draw.number', { place })}
              rules={[{ required: true, pattern: /^\s*\d{4,12}\s*$/, message: text('draw.number.not') }]}
            >
              <Input inputMode="numeric" maxLength={12} autoComplete="off" />
            </Form.Item>
          </div>
        ))}
        <div className={style.acts}>
          {count < PLACES.length && (
            <button type="button" className="btn slim" onClick={() => setCount(count + 1)}>
              {text('draw.more')}
            </button>
          )}
          {count > FEWEST && (
            <button type="button" className="btn slim" onClick={() => setCount(count - 1)}>
              {text('draw.fewer')}
            </button>
          )}
        </div>
        <Refusal error={error} />
        <div className={layout.acts}>
          <button type="submit" className="btn decide" disabled={isPending}>
            {text('draw.do')}
          </button>
        </div>
      </Form>
    </section>
  );
}
