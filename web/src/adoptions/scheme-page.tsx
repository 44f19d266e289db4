import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { schemeQuery } from './queries.ts';
import { Sections } from './sections.tsx';

/** One version of the rules in plain sentences, for whoever is measured by them. */
export function SchemePage(): ReactElement {
  const { schemeId } = useParams({ from: '/schemes/$schemeId' });
  const query = useQuery(schemeQuery(schemeId));
  return (
    <Themed>
      <Fetched query={query} lines={14}>
        {(scheme) => <Scheme scheme={scheme} />}
      </Fetched>
    </Themed>
  );
}

type Read = Awaited<ReturnType<NonNullable<ReturnType<typeof schemeQuery>['queryFn']>>>;

function Scheme({ scheme }: { readonly scheme: Read }): ReactElement {
  const text = useText('adoptions');
  const dates = useDates();
  const { name, version, inForceOn, adoption, sections, body, schemeId } = scheme;
  const nameOfFile = `${schemeId}-${version}.yaml`;
  return (
    <Page
      title={text('version', { name, version })}
      remark={
        <>
          <span>{text('inForce', { day: dates.full(inForceOn) })}</span>
          {adoption !== null && (
            <span>
              {text('adopted', {
                ...{ day: dates.full(adoption.meetingOn), due: adoption.due, present: adoption.present },
                ...{ ayes: adoption.ayes, document: adoption.document, told: dates.full(adoption.toldOn) },
              })}
            </span>
          )}
        </>
      }
      actions={
        <button type="button" className="btn slim" onClick={() => saveFile(new File([body], nameOfFile), nameOfFile)}>
          {text('save')}
        </button>
      }
    >
      <Sections sections={sections} />
    </Page>
  );
}
