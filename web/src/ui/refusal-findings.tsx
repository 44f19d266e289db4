import { useQuery } from '@tanstack/react-query';
import type { AuditFinding } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { instantText } from './instant-text.ts';
import { findingsQuery } from '../audit/queries.ts';

/** Who was refused so often within minutes that people should look into it; nothing at all while nobody was. */
export function RefusalFindings(): ReactElement | null {
  const text = useText('audit');
  const { data: findings = [] } = useQuery(findingsQuery);
  if (findings.length === 0) return null;
  return (
    <section className="callout" aria-labelledby="findings-title">
      <h2 className="sec-title" id="findings-title">
        {text('findings.title')}
      </h2>
      <ul>
        {findings.map((finding) => (
          <Finding key={finding.person.id} finding={finding} />
        ))}
      </ul>
      <p className="small">{text('findings.what')}</p>
    </section>
  );
}

function Finding({ finding }: { readonly finding: AuditFinding }): ReactElement {
  const text = useText('audit');
  const acts = useText('acts');
  const { person, firstAt, lastAt, count, routes } = finding;
  const tried = routes.map((route) => acts(route as never, { defaultValue: route })).join(text('fact.separator'));
  const facts = { name: person.name, first: instantText(firstAt), last: instantText(lastAt), count, tried };
  return <li>{text('findings.one', facts)}</li>;
}
