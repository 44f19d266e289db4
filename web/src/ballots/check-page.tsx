import type { Manifest } from '@xianfeng/ballot';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useSentence } from '../ui/sentences.ts';
import { startWork } from '../ui/work.ts';
import style from './ballots.module.css';
import { ballotQuery, takeBoard, takeManifest } from './queries.ts';
import type { VerifyAnswer, VerifyQuestion } from './verify-worker.ts';

/** How anybody on the roll checks the count without trusting the service, and what a ballot protects and what not. */
export function CheckPage(): ReactElement {
  const text = useText('ballots');
  const { ballotId } = useParams({ from: '/ballots/$ballotId/check' });
  const query = useQuery(ballotQuery(ballotId));
  return (
    <Page
      width="narrow"
      title={text('check.title')}
      actions={
        <Link to="/ballots/$ballotId" params={{ ballotId }} className="btn slim">
          {text('back')}
        </Link>
      }
    >
      <Fetched query={query} lines={6}>
        {(ballot) => <Parts ballot={ballot} />}
      </Fetched>
    </Page>
  );
}

function Parts({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  return (
    <div className={style.parts}>
      <Files ballot={ballot} />
      {(['kept', 'not'] as const).map((side) => (
        <section key={side} className={`sheet box ${style.part}`} aria-labelledby={`protected-${side}`}>
          <h2 className="sec-title" id={`protected-${side}`}>
            {text(`protected.${side}`)}
          </h2>
          <ul className={style.dots}>
            {([1, 2, 3, 4] as const).map((at) => (
              <li key={at}>{text(`protected.${side}.${at}`)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Files({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const { id, hash, boardHash } = ballot;
  const saveManifest = useMutation({
    mutationFn: async () => {
      const { manifest } = await takeManifest(id);
      saveFile(new File([manifest], 'manifest.json', { type: 'application/json' }), 'manifest.json');
    },
  });
  const saveBoard = useMutation({ mutationFn: async () => saveFile(await takeBoard(id), 'board.txt') });
  if (hash === null) return <p className="sheet box">{text('check.notYet')}</p>;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="files-title">
      <h2 className="sec-title" id="files-title">
        {text('check.how')}
      </h2>
      <ol className={style.how}>
        <li>{text('check.how.own')}</li>
        <li>{text('check.how.files')}</li>
        <li>
          {text('check.how.command')}
          <code className={style.command}>xianfeng ballot-verify board.txt manifest.json</code>
        </li>
        <li>{text('check.how.digits')}</li>
      </ol>
      <Hash label={text('check.manifestHash')} value={hash} />
      {boardHash !== null && <Hash label={text('check.boardHash')} value={boardHash} />}
      <div className={style.acts}>
        <button type="button" className="btn" disabled={saveManifest.isPending} onClick={() => saveManifest.mutate()}>
          {text('check.manifest')}
        </button>
        {boardHash !== null && (
          <button type="button" className="btn" disabled={saveBoard.isPending} onClick={() => saveBoard.mutate()}>
            {text('check.board')}
          </button>
        )}
      </div>
      <Refusal error={saveManifest.error ?? saveBoard.error} />
      {boardHash !== null && <Repeat id={id} />}
    </section>
  );
}

function Hash({ label, value }: { readonly label: string; readonly value: string }): ReactElement {
  return (
    <p>
      <span className="muted small">{label}</span>
      <code className={style.hash}>{value}</code>
    </p>
  );
}

/** The same check by the reader's own browser. */
function Repeat({ id }: { readonly id: string }): ReactElement {
  const text = useText('ballots');
  const sentence = useSentence();
  const verify = useMutation({ mutationFn: () => verifyHere(id) });
  const problems = verify.data;
  return (
    <>
      <div>
        <button type="button" className="btn" disabled={verify.isPending} onClick={() => verify.mutate()}>
          {text('check.here')}
        </button>
      </div>
      <p role="status">
        {verify.isPending && text('check.here.now')}
        {problems !== undefined && text(problems.length === 0 ? 'check.here.sound' : 'check.here.wrong')}
      </p>
      {problems !== undefined && problems.length > 0 && (
        <ul className={`callout ${style.dots}`}>
          {problems.slice(0, 20).map((problem) => (
            <li key={`${problem.code} ${JSON.stringify(problem.facts)}`}>{sentence(problem)}</li>
          ))}
        </ul>
      )}
      <Refusal error={verify.error} />
    </>
  );
}

async function verifyHere(id: string): Promise<VerifyAnswer> {
  const [{ manifest }, board] = await Promise.all([takeManifest(id), takeBoard(id)]);
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
  const work = startWork<VerifyQuestion, VerifyAnswer>(worker);
  try {
    return await work.ask({ manifest: JSON.parse(manifest) as Manifest, file: await board.text() });
  } finally {
    work.end();
  }
}
