import { useQuery } from '@tanstack/react-query';
import { shortHash } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import { saveFile } from '../ui/save-file.ts';
import style from './audit.module.css';
import { auditStateQuery, verificationQuery } from './queries.ts';
import { instantDay } from '../ui/instant-text.ts';

/** Where the record stands, whether it is whole, and how to keep a copy. */
export function RecordState(): ReactElement {
  const text = useText('audit');
  const dates = useDates();
  const query = useQuery(auditStateQuery);
  const verification = useQuery(verificationQuery);
  const take = async (): Promise<void> => saveFile(await client.audit.export({}), 'audit.jsonl');
  return (
    <section className={`sheet box ${style.record}`} aria-labelledby="record">
      <h2 className="sec-title" id="record">
        {text('state.title')}
      </h2>
      <Fetched query={query} lines={3}>
        {({ audit, ledger, checkpoint, publicKey }) => (
          <dl className={style.facts}>
            <dt>{text('state.audit')}</dt>
            <dd>{text('state.upTo', { count: audit.sequence, hash: shortHash(audit.hash) })}</dd>
            <dt>{text('state.ledger')}</dt>
            <dd>{text('state.upTo', { count: ledger.sequence, hash: shortHash(ledger.hash) })}</dd>
            <dt>{text('state.checkpoint')}</dt>
            <dd>
              {checkpoint === null
                ? text('state.none')
                : text('state.signed', {
                    form: checkpoint.shortForm,
                    day: dates.full(instantDay(checkpoint.madeAt)),
                  })}
            </dd>
            <dt>{text('state.key')}</dt>
            <dd>{publicKey}</dd>
          </dl>
        )}
      </Fetched>
      <div className={style.acts}>
        <button
          type="button"
          className="btn blue slim"
          disabled={verification.isFetching}
          onClick={() => void verification.refetch()}
        >
          {text(verification.isFetching ? 'verify.doing' : 'verify')}
        </button>
        <button type="button" className="btn slim" onClick={() => void take()}>
          {text('export')}
        </button>
      </div>
      <Refusal error={verification.error} />
      {verification.data !== undefined && !verification.isFetching && <Verified {...verification.data} />}
    </section>
  );
}

type VerifiedProps = Awaited<ReturnType<typeof client.audit.verify>>;

function Verified({ audit, ledger, problems }: VerifiedProps): ReactElement {
  const text = useText('audit');
  const sentence = useSentence();
  if (audit !== null && ledger !== null) {
    return <p role="status">{text('verify.whole', { audit: audit.sequence, ledger: ledger.sequence })}</p>;
  }
  return (
    <ul role="alert">
      {problems.map((problem) => (
        <li key={problem.code}>{sentence(problem)}</li>
      ))}
    </ul>
  );
}
