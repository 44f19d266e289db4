import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { ImpactAssessmentPaper } from './impact-assessment-paper.tsx';
import { impactAssessmentQuery } from './queries.ts';

/** The impact assessment and what goes with it, filled from the installation's own figures, to be printed and signed. */
export function ImpactAssessmentPage(): ReactElement {
  const text = useText('privacy');
  const frame = useText('frame');
  const query = useQuery(impactAssessmentQuery);
  return (
    <Page
      isPaper
      title={text('pack.title')}
      remark={text('pack.remark')}
      actions={
        <button type="button" className="btn slim" onClick={() => window.print()}>
          {frame('print')}
        </button>
      }
    >
      <Fetched query={query}>{(figures) => <ImpactAssessmentPaper figures={figures} />}</Fetched>
    </Page>
  );
}
