import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import layout from '../ui/form.module.css';

/** What may be entered under the scheme: an item with its levels, or with a range of points. */
export interface TariffLine {
  readonly item: string;
  readonly name: string;
  readonly sign: 'plus' | 'minus' | 'both';
  readonly levels: readonly { readonly id: string; readonly name: string; readonly points: string }[];
  readonly least: string | null;
  readonly most: string | null;
  readonly cite: string | null;
}

/** The item and what it is worth; the scheme says the points, nobody types them where it has levels. */
export function TariffFields({ tariff }: { readonly tariff: readonly TariffLine[] }): ReactElement {
  const text = useText('ledger');
  const item: unknown = Form.useWatch('item');
  const worth = useWorth();
  const line = tariff.find((each) => each.item === item);
  const points = line === undefined || line.levels.length === 0 ? worth.points : pointsOf(line, worth.level);
  return (
    <>
      <div className={layout.pair}>
        <Form.Item name="item" label={text('form.item')} rules={[{ required: true }]}>
          <Choice choices={tariff.map((each) => ({ value: each.item, label: each.name }))} />
        </Form.Item>
        {line !== undefined && line.levels.length > 0 ? <WorthChoice line={line} /> : <WorthInput line={line} />}
      </div>
      {line !== undefined && points !== undefined && points !== '' && (
        <p className="small" role="status">
          {text(line.sign === 'minus' ? 'form.minus' : 'form.plus', { points })}
          {line.cite !== null && text('form.cite', { cite: line.cite })}
          {line.levels.length > 0 && text('form.highest')}
        </p>
      )}
    </>
  );
}

function WorthChoice({ line }: { readonly line: TariffLine }): ReactElement {
  const text = useText('ledger');
  return (
    <Form.Item name="level" label={text('form.level')} rules={[{ required: true }]}>
      <Choice
        placeholder={text('form.level.choose')}
        choices={line.levels.map(({ id, name, points }) => ({
          value: id,
          label: text('form.level.option', { name, points }),
        }))}
      />
    </Form.Item>
  );
}

/** Points are exact decimals and travel as they are typed. */
function WorthInput({ line }: { readonly line: TariffLine | undefined }): ReactElement {
  const text = useText('ledger');
  const range =
    line === undefined || line.least === null || line.most === null
      ? undefined
      : text('form.points.range', { least: line.least, most: line.most });
  return (
    <Form.Item
      name="points"
      label={text('form.points')}
      extra={range}
      normalize={(typed: string) => typed.normalize('NFKC').trim()}
      rules={[{ required: true }, { pattern: /^-?\d{1,6}([.]\d{1,4})?$/, message: range ?? text('form.points.not') }]}
    >
      <Input inputMode="decimal" autoComplete="off" />
    </Form.Item>
  );
}

function useWorth(): { readonly level: string | undefined; readonly points: string | undefined } {
  const level: string | undefined = Form.useWatch('level');
  const points: string | undefined = Form.useWatch('points');
  return { level, points };
}

function pointsOf(line: TariffLine, level: string | undefined): string | undefined {
  return line.levels.find(({ id }) => id === level)?.points;
}
