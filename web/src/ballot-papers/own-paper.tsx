import type { OwnBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Failed } from '../ui/failed.tsx';
import { Loading } from '../ui/loading.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './ballot-papers.module.css';
import { Receipted } from './cast-paper.tsx';
import { ClaimPart } from './claim-part.tsx';
import { FillPart } from './fill-part.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { ForgetPart } from './forget-part.tsx';
import type { HeldGiven } from './held-given.ts';
import { NotKept } from './kept-papers.ts';
import { OwnCheck } from './own-check.tsx';
import { Practice } from './practice.tsx';
import { Protection } from './protection.tsx';
import { type Stage, stageOf } from './stage.ts';
import { useKeptPaper, useManifest } from './use-own-paper.ts';
import { useVoting } from './use-voting.ts';

interface OwnPaperProps {
  readonly ballot: OwnBallot;
  /** The manifest's hash as the box has it; undefined while the box has not been reached. */
  readonly boxHash: string | undefined;
}

/** One's own paper, as far as it has come. */
export function OwnPaper({ ballot, boxHash }: OwnPaperProps): ReactElement {
  const text = useText('ballotPapers');
  const voting = useVoting();
  const kept = useKeptPaper(ballot.id);
  const manifest = useManifest(ballot, voting);
  const paper = kept.query.data;
  if (kept.query.error instanceof NotKept) return <Said>{text('claim.private')}</Said>;
  if (manifest.error !== null) return <Failed error={manifest.error} again={() => void manifest.refetch()} />;
  if (paper === undefined) return <Loading lines={4} />;
  const stage = stageOf(ballot, paper);
  if (stage in WORDS || stage === 'cancelled') return <Word ballot={ballot} stage={stage} />;
  if (manifest.data === undefined) return <p role="status">{text('working.open')}</p>;
  const { opened } = manifest.data;
  if (boxHash !== undefined && boxHash !== opened.hash) return <Said>{text('claim.differs')}</Said>;
  if (paper !== null && paper.hash !== opened.hash) return <Said>{text('claim.changed')}</Said>;
  const given = { ballot, manifest: manifest.data.manifest, opened, voting, kept };
  return (
    <div className={style.parts}>
      <Protection isOpen={stage === 'claim'} />
      {stage === 'claim' ? <ClaimPart {...given} /> : <Held {...given} stage={stage} />}
    </div>
  );
}

/** What is only said, by stage. */
const WORDS = { preparing: true, ticket: true, elsewhere: true, late: true, over: true } as const;

function Word({ ballot, stage }: { readonly ballot: OwnBallot; readonly stage: Stage }): ReactElement {
  const text = useText('ballotPapers');
  const dates = useDates();
  const { cancellation } = ballot;
  const isOpen = stage === 'preparing' || stage === 'ticket';
  return (
    <div className={style.parts}>
      {isOpen && <Protection isOpen />}
      {stage === 'cancelled' && cancellation !== null && (
        <Said>{text('stage.cancelled', { ...cancellation, day: dates.full(cancellation.on) })}</Said>
      )}
      {stage in WORDS && <Said>{text(`stage.${stage as keyof typeof WORDS}`)}</Said>}
    </div>
  );
}

function Said({ children }: { readonly children: string }): ReactElement {
  return (
    <p className="sheet box" role="status">
      {children}
    </p>
  );
}

/** A paper that has been claimed: waiting, filled in, cast, checked. */
function Held({ ballot, manifest, opened, voting, kept, stage }: HeldGiven & { readonly stage: Stage }) {
  const text = useText('ballotPapers');
  const [isAgain, setAgain] = useState(false);
  const [isPractising, setPractising] = useState(false);
  const paper = kept.query.data;
  if (!paper || paper.answer === null) return null;
  const claimed = { manifest, seed: paper.seed, group: paper.group, answer: paper.answer };
  if (isPractising && stage === 'waiting') return <Practice onEnd={() => setPractising(false)} />;
  if (stage === 'waiting')
    return (
      <section className={`sheet box ${style.part}`}>
        <p role="status">{text('stage.waiting')}</p>
        <Fingerprint hash={opened.hash} />
        <button type="button" className="btn slim" onClick={() => setPractising(true)}>
          {text('practice.do')}
        </button>
      </section>
    );
  if (stage === 'check' && paper.cast !== null) {
    const isCounted = ballot.state === 'counted' || ballot.state === 'published';
    return (
      <>
        <OwnCheck
          {...{ ballotId: ballot.id, paper: opened, voting, claimed, isCounted, change: kept.change }}
          kept={{ ...paper, cast: paper.cast }}
        />
        {paper.found !== null && <ForgetPart forget={kept.forget} />}
      </>
    );
  }
  if (stage === 'cast' && !isAgain && paper.cast?.receipt)
    return (
      <section className={`sheet box ${style.part}`}>
        <Receipted receipt={paper.cast.receipt} />
        <p>{text('done.why')}</p>
        <div className={style.row}>
          <p className="muted">{text('done.againWhy')}</p>
          <button type="button" className="btn slim" onClick={() => setAgain(true)}>
            {text('done.again')}
          </button>
        </div>
      </section>
    );
  return (
    <FillPart
      {...{ paper, opened, voting, claimed }}
      place={{ boxPort: ballot.boxPort, ballotId: ballot.id }}
      change={kept.change}
      onReceipt={() => setAgain(false)}
    />
  );
}
