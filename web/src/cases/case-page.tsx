import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Fresh } from '../ui/fresh.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { AppealDecisionForm } from './appeal-decision-form.tsx';
import { BringForm } from './bring-form.tsx';
import style from './cases.module.css';
import { FilePart } from './file-part.tsx';
import { LeavingWay } from './leaving-way.tsx';
import { PartsPart } from './parts-part.tsx';
import { caseQuery, useTakeStep } from './queries.ts';
import { RightsCard } from './rights-card.tsx';
import { SayForm } from './say-form.tsx';
import { StepForm } from './step-form.tsx';
import { StepsPart } from './steps-part.tsx';
import { StopPart } from './stop-part.tsx';
import { caseLook, useCaseWords } from './use-case-words.ts';
import { WhatPart } from './what-part.tsx';

/** One case: what it is, one's rights in it, how far it is, the next step for whoever it falls to, and its file. */
export function CasePage(): ReactElement {
  const text = useText('cases');
  const words = useCaseWords();
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const query = useQuery(caseQuery(caseId));
  const found = query.data;
  return (
    <Themed>
      <Page
        title={found === undefined ? text('title') : `${found.person.name} · ${words.title(found)}`}
        remark={found !== undefined && <StateTag look={caseLook(found)}>{words.state(found)}</StateTag>}
        actions={
          found?.reads === 'file' && (
            <Link to="/cases/$caseId/register" params={{ caseId }} className="btn slim">
              {text('file.print')}
            </Link>
          )
        }
      >
        <Fetched query={query} lines={10}>
          {(each) => <Parts case={each} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Parts({ case: found }: { readonly case: MemberCase }): ReactElement {
  const { may, own, next, reads, sayings } = found;
  // Kept here, where a refusal outlives the form: whoever took the step meanwhile has brought the next one's.
  const take = useTakeStep();
  const isReader = reads === 'file';
  return (
    <div className={isReader ? style.columns : style.parts}>
      <div className={style.parts}>
        <WhatPart case={found} />
        {own.includes('person') && <RightsCard case={found} />}
        <LeavingWay case={found} />
        {may.includes('step') && next !== null && <StepForm key={next} case={found} step={next} take={take} />}
        {may.includes('decide-appeal') && <AppealDecisionForm case={found} />}
        {sayings.length > 0 && <Fresh>{(renew) => <SayForm case={found} onDone={renew} />}</Fresh>}
        {may.includes('bring') && <Fresh>{(renew) => <BringForm case={found} onDone={renew} />}</Fresh>}
        <FilePart case={found} />
      </div>
      {isReader && (
        <div className={style.parts}>
          <StepsPart case={found} />
          <PartsPart case={found} />
          {may.includes('stop') && <StopPart case={found} />}
        </div>
      )}
    </div>
  );
}
