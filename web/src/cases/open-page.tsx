import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { caseKinds, caseProcedures } from '@xianfeng/contract';
import { casePartsDue } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { membersQuery } from '../members/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { Area } from './area.tsx';
import style from './cases.module.css';
import { openingCandidatesQuery, useOpenCase } from './queries.ts';

/** Opens a case about a full member of the branch: by which steps, on which grounds, and who deals with it above. */
export function OpenPage(): ReactElement {
  const text = useText('cases');
  return (
    <Themed>
      <Page title={text('open.title')} width="narrow">
        <OpenForm />
      </Page>
    </Themed>
  );
}

function OpenForm(): ReactElement {
  const text = useText('cases');
  const { branchId } = useParams({ from: '/branches/$branchId/cases/new' });
  const navigate = useNavigate();
  const { personId: self } = useMe();
  const { data: members = [] } = useQuery(membersQuery(branchId));
  const open = useOpenCase();
  const [id] = useState(newId);
  const [personId, setPersonId] = useState('');
  const [kind, setKind] = useState<(typeof caseKinds)[number] | null>(null);
  const [procedure, setProcedure] = useState<(typeof caseProcedures)[number]>('regulations');
  const [isPunished, setPunished] = useState<boolean | null>(null);
  const [words, setWords] = useState('');
  const [deciderIds, setDeciders] = useState<ReadonlySet<string>>(new Set());
  const [reviewerIds, setReviewers] = useState<ReadonlySet<string>>(new Set());
  const { data: people = [] } = useQuery(openingCandidatesQuery(branchId, personId));
  const isReviewed = kind !== null && casePartsDue(procedure, kind).includes('reviewer');
  const isWhole =
    personId !== '' &&
    kind !== null &&
    isPunished === false &&
    words.trim().length > 1 &&
    deciderIds.size > 0 &&
    (!isReviewed || reviewerIds.size > 0);
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (kind === null || isPunished === null) return;
        open.mutate(
          {
            ...{ id, branchId, personId, kind, procedure, isPunished, words: words.trim() },
            deciderIds: [...deciderIds],
            reviewerIds: isReviewed ? [...reviewerIds] : [],
          },
          { onSuccess: () => void navigate({ to: '/cases/$caseId', params: { caseId: id } }) },
        );
      }}
    >
      <p>{text('open.lead')}</p>
      <div className={`field ${style.short}`}>
        <label htmlFor="case-person">{text('open.person')}</label>
        <Choice
          id="case-person"
          isSearched
          choices={members
            .filter((member) => member.status === 'full' && member.toOn === null && member.personId !== self)
            .map((member) => ({ value: member.personId, label: member.name }))}
          value={personId}
          onChange={(chosen) => {
            setPersonId(chosen);
            setDeciders(new Set());
            setReviewers(new Set());
          }}
        />
      </div>
      <fieldset className={style.choices}>
        <legend>{text('open.kind')}</legend>
        {caseKinds.map((each) => (
          <label key={each}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            <span>{text(`kind.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={style.stacked}>
        <legend>{text('open.procedure')}</legend>
        {caseProcedures.map((each) => (
          <label key={each}>
            <input type="radio" name="procedure" checked={procedure === each} onChange={() => setProcedure(each)} />
            <span>
              {text(`procedure.${each}`)}
              <span className="small muted">{text(`procedure.${each}.lead`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={style.choices}>
        <legend>{text('open.punished')}</legend>
        {[false, true].map((each) => (
          <label key={String(each)}>
            <input type="radio" name="punished" checked={isPunished === each} onChange={() => setPunished(each)} />
            <span>{text(each ? 'open.punished.yes' : 'open.punished.no')}</span>
          </label>
        ))}
      </fieldset>
      {isPunished === true && <p className="small">{text('open.punished.lead')}</p>}
      <Area name={text('open.words')} value={words} onChange={setWords} />
      {personId !== '' && (
        <People
          name={text('open.deciders')}
          people={people.filter(({ parts }) => parts.includes('decider'))}
          chosen={deciderIds}
          onChange={setDeciders}
        />
      )}
      {personId !== '' && isReviewed && (
        <People
          name={text('open.reviewers')}
          people={people.filter(({ parts }) => parts.includes('reviewer'))}
          chosen={reviewerIds}
          onChange={setReviewers}
        />
      )}
      <p className="small muted">{text('open.read')}</p>
      <Refusal error={open.error} />
      <div>
        <button type="submit" className="btn decide" disabled={!isWhole || open.isPending}>
          {text('open.submit')}
        </button>
      </div>
    </form>
  );
}

interface PeopleProps {
  readonly name: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly isBarred: boolean }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function People({ name: legend, people, chosen, onChange }: PeopleProps): ReactElement {
  const text = useText('cases');
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className={style.people}>
      <legend>{legend}</legend>
      {people.length === 0 && <p className="small muted">{text('open.nobody')}</p>}
      {people.map(({ id, name, isBarred }) => (
        <label key={id}>
          <input type="checkbox" disabled={isBarred} checked={chosen.has(id)} onChange={() => toggle(id)} />
          <span>{isBarred ? text('open.barred', { name }) : name}</span>
        </label>
      ))}
    </fieldset>
  );
}
