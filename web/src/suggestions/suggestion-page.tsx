import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Suggestion } from '@xianfeng/contract';
import { awaitsReply } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { AssignForm } from './assign-form.tsx';
import { suggestionQuery, useJudge, usePassUp, useWithdraw } from './queries.ts';
import { RaiserActs } from './raiser-acts.tsx';
import { ReplyForm } from './reply-form.tsx';
import { SUGGESTION_LOOKS } from './suggestion-looks.ts';
import style from './suggestions.module.css';
import { useSuggestionName } from './use-suggestion-words.ts';
import { WayPart } from './way-part.tsx';

/** One of them: what was said, how far it is, and the next step for whoever it falls to. */
export function SuggestionPage(): ReactElement {
  const text = useText('suggestions');
  const name = useSuggestionName();
  const { suggestionId } = useParams({ from: '/suggestions/$suggestionId' });
  const query = useQuery(suggestionQuery(suggestionId));
  const found = query.data;
  return (
    <Themed>
      <Page
        title={found === undefined ? text('title') : name(found)}
        remark={
          found !== undefined && (
            <>
              <StateTag look={SUGGESTION_LOOKS[found.state]}>{text(`state.${found.state}`)}</StateTag>
              {found.isLate && <StateTag look="late">{text('late')}</StateTag>}
            </>
          )
        }
        width="narrow"
      >
        <Fetched query={query} lines={8}>
          {(suggestion) => <Parts suggestion={suggestion} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Parts({ suggestion }: { readonly suggestion: Suggestion }): ReactElement {
  const text = useText('suggestions');
  const { id, revision, may, assignedOn } = suggestion;
  const judge = useJudge();
  const passUp = usePassUp();
  const withdraw = useWithdraw();
  return (
    <div className={style.parts}>
      <What suggestion={suggestion} />
      <WayPart found={suggestion} />
      {may.includes('assign') && assignedOn === null && <AssignForm suggestion={suggestion} />}
      {may.includes('reply') && <ReplyForm suggestion={suggestion} is="reply" />}
      {may.includes('assign') && assignedOn !== null && (
        <details className={style.again}>
          <summary>{text('assign.again')}</summary>
          <AssignForm key={revision} suggestion={suggestion} />
        </details>
      )}
      {may.includes('decide') && <ReplyForm suggestion={suggestion} is="decide" />}
      <RaiserActs
        key={suggestion.state}
        may={may}
        errors={[judge.error, passUp.error, withdraw.error]}
        isPending={judge.isPending || passUp.isPending || withdraw.isPending}
        onJudge={(verdict, words) => judge.mutate({ id, revision, verdict, words })}
        onPassUp={() => passUp.mutate({ id, revision })}
        onWithdraw={() => withdraw.mutate({ id, revision })}
      />
    </div>
  );
}

function What({ suggestion }: { readonly suggestion: Suggestion }): ReactElement {
  const text = useText('suggestions');
  const dates = useDates();
  const { kind, branch, aboutName, raiser, recordedBy, receivedOn, dueOn, state, passedUp, words } = suggestion;
  const rows: readonly (readonly [string, string])[] = [
    [text('what.branch'), branch],
    [text('what.kind'), text(`kind.${kind}`)],
    ...(aboutName === null ? [] : [[text('what.about'), aboutName] as const]),
    [text('what.raiser'), raiser ?? text('what.nobody')],
    ...(recordedBy === null ? [] : [[text('what.recordedBy'), recordedBy] as const]),
    [text('what.received'), dates.full(receivedOn)],
    ...(awaitsReply(state) ? [[text('what.due'), dates.full(passedUp?.dueOn ?? dueOn)] as const] : []),
  ];
  return (
    <section className={`sheet box ${style.part}`} aria-label={text('what.title')}>
      <dl className={style.facts}>
        {rows.map(([head, value]) => (
          <div key={head} className={style.row}>
            <dt>{head}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={style.words}>{words}</p>
      <p className="small muted">{text('what.kept')}</p>
    </section>
  );
}
