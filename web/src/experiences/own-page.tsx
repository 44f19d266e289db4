import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import style from './experiences.module.css';
import { ExperienceTable } from './experience-table.tsx';
import { ownExperiencesQuery } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';

/** One's own way through the years: what stands, what waits, what was refused and why; and the way to tell more. */
export function OwnExperiencesPage(): ReactElement {
  return (
    <Themed>
      <Own />
    </Themed>
  );
}

function Own(): ReactElement {
  const text = useText('experiences');
  const { personId, name, branch } = useMe();
  const query = useQuery(ownExperiencesQuery);
  const [isTelling, setTelling] = useState(false);
  const standing = query.data?.filter(({ state }) => state === 'confirmed').length;
  const tell = branch !== null && (
    <button type="button" className="btn slim blue" onClick={() => setTelling(true)}>
      {text('propose.open')}
    </button>
  );
  return (
    <Page
      title={text('mine.title')}
      remark={standing !== undefined && text('mine.remark', { count: standing })}
      actions={tell}
    >
      <p className={`muted ${style.lead}`}>{text('mine.lead')}</p>
      <Fetched query={query} lines={8}>
        {(experiences) =>
          experiences.length === 0 ? (
            <Empty>{text('mine.none')}</Empty>
          ) : (
            <ExperienceTable label={text('mine.title')} experiences={experiences} isNamed={false} />
          )
        }
      </Fetched>
      {isTelling && (
        <RecordDialog
          people={[{ personId, name }]}
          isFromFile={false}
          mayTalk={false}
          onClose={() => setTelling(false)}
        />
      )}
    </Page>
  );
}
