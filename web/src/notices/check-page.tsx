import type { NoticeCheck } from '@xianfeng/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import style from './check-page.module.css';
import { NoticeState } from './notice-state.tsx';
import { checkCodeQuery } from './queries.ts';

/** For whoever stands before the wall: is this sheet one of ours? Nobody signs in, and nobody's name is told. */
export function AskCodePage(): ReactElement {
  const text = useText('notices');
  return (
    <Page title={text('check.title')} width="narrow">
      <CodeForm />
    </Page>
  );
}

export function CheckPage(): ReactElement {
  const text = useText('notices');
  const { code } = useParams({ from: '/check/$code' });
  const query = useQuery(checkCodeQuery(code));
  return (
    <Page title={text('check.title')} remark={code} width="narrow">
      <Fetched query={query} lines={8}>
        {(found) => <Found found={found} />}
      </Fetched>
      <CodeForm />
    </Page>
  );
}

const LENGTH = 10;

/** As it stands on the sheet, whatever was typed between its groups. */
function readCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return signs.length === LENGTH ? `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}` : null;
}

function CodeForm(): ReactElement {
  const text = useText('notices');
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const code = readCode(typed);
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (code !== null) void navigate({ to: '/check/$code', params: { code } });
      }}
    >
      <p>{text('check.lead')}</p>
      <label className="field">
        <span>{text('check.code')}</span>
        <input
          className="input"
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <small>{text('check.form')}</small>
      </label>
      <div>
        <button type="submit" className="btn blue" disabled={code === null}>
          {text('check.do')}
        </button>
      </div>
    </form>
  );
}

function Found({ found }: { readonly found: NoticeCheck }): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const name = useNoticeName();
  const { replacedBy } = found;
  return (
    <section className={`sheet box ${style.found}`}>
      <h2 className="sec-title">{text('check.found')}</h2>
      {replacedBy !== null && (
        <p className="callout">
          {text('check.replaced', { number: replacedBy.number, day: dates.full(replacedBy.openedOn) })}
        </p>
      )}
      <dl>
        <div>
          <dt>{text('check.branch')}</dt>
          <dd>
            {found.branch}
            <br />
            <span className="muted small">{found.committee}</span>
          </dd>
        </div>
        <div>
          <dt>{text('check.what')}</dt>
          <dd>{name(found)}</dd>
        </div>
        <div>
          <dt>{text('check.number')}</dt>
          <dd>
            {text('list.number.of', {
              year: found.period.slice(0, 4),
              number: String(found.number).padStart(2, '0'),
            })}
          </dd>
        </div>
        <div>
          <dt>{text('check.days')}</dt>
          <dd>{text('list.range', { from: dates.full(found.openedOn), to: dates.full(found.closesOn) })}</dd>
        </div>
        <div>
          <dt>{text('check.state')}</dt>
          <dd>
            <NoticeState notice={{ ...found, removedOn: null }} />
          </dd>
        </div>
        <div>
          <dt>{text('check.hash')}</dt>
          <dd className={style.hash}>{found.hash.match(/.{1,8}/g)?.join(' ')}</dd>
        </div>
      </dl>
      <p className="muted small">{text('check.hint')}</p>
    </section>
  );
}
