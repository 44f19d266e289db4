import { useQuery } from '@tanstack/react-query';
import type { TransferOutlook } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import layout from '../../ui/form.module.css';
import { useText } from '../../text/use-text.ts';
import { useDates } from '../../ui/use-dates.ts';
import { outlookQuery } from '../../affiliations/queries.ts';

/** What a transfer will do to the points card, in a sentence or two; nothing while it is worked out. */
export function Outlook({ asked }: { readonly asked: Parameters<typeof outlookQuery>[0] }): ReactElement | null {
  const { data } = useQuery({ ...outlookQuery(asked), retry: false });
  return data === undefined ? null : <OutlookWords outlook={data} />;
}

function OutlookWords({ outlook }: { readonly outlook: TransferOutlook }): ReactElement {
  const text = useText('affiliations');
  const words = useText('explanations');
  const dates = useDates();
  const list = (months: readonly string[]): string =>
    months.length === 0 ? text('outlook.none') : months.map(dates.month).join(words('listSeparator'));
  const { fromBranch, toBranch, isSameScheme, toScheme, monthsBefore, monthsAfter } = outlook;
  const facts = { from: fromBranch, to: toBranch, scheme: toScheme ?? '' };
  return (
    <div className={layout.outlook} role="status">
      <p>{isSameScheme ? text('outlook.same', facts) : text('outlook.other', facts)}</p>
      <p className="small">{text('outlook.before', { branch: fromBranch, months: list(monthsBefore) })}</p>
      <p className="small">{text('outlook.after', { branch: toBranch, months: list(monthsAfter) })}</p>
    </div>
  );
}
