import type { Sheet } from '@xianfeng/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './peers.module.css';

const TO = '/branches/$branchId/sheets/$period';

/** Whose scores of the others are open, another's, and the way back to the list. */
export function GiverBar({ sheet }: { readonly sheet: Sheet }): ReactElement {
  const text = useText('sheets');
  const navigate = useNavigate();
  const params = { branchId: sheet.branch.id, period: sheet.period };
  const givers = sheet.givers ?? [];
  const name = givers.find(({ id }) => id === sheet.giverId)?.name;
  return (
    <div className={`${style.bar} noprint`}>
      <Link to={TO} params={params} search={{ rater: 'peer' }} className="btn slim">
        {text('giver.back')}
      </Link>
      {name !== undefined && (
        <>
          <h2 className="sec-title">{text('giver.of', { name })}</h2>
          <label>
            <span>{text('giver.choose')}</span>
            <select
              className="input slim"
              value={sheet.giverId ?? ''}
              onChange={({ target }) =>
                void navigate({ to: TO, params, search: { rater: 'peer', giver: target.value } })
              }
            >
              {givers.map(({ id, name: each, isGiven }) => (
                <option key={id} value={id}>
                  {/* Of the one who is open it changes while it is typed. */}
                  {id === sheet.giverId
                    ? each
                    : text('giver.option', { name: each, state: text(isGiven ? 'givers.given' : 'givers.notGiven') })}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </div>
  );
}
