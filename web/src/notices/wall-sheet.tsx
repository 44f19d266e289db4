import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { GradeNames, gradeNames } from '../ui/grade-names.ts';
import { Paper, type PaperSize } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import { ChangesTable } from './changes-table.tsx';
import { ItemTable } from './item-table.tsx';
import { NoticePeriod } from './notice-period.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { type PublishedSheet, SheetFoot } from './sheet-foot.tsx';
import { TotalTable } from './total-table.tsx';
import { useSheetTitle } from './use-sheet-title.ts';
import style from './wall-sheet.module.css';

interface WallSheetProps {
  readonly body: NoticeBody;
  /** Null in a draft: both are made when it is published. */
  readonly published: PublishedSheet | null;
  readonly size?: PaperSize;
}

/** The notice as it hangs on the wall. */
export function WallSheet(props: WallSheetProps): ReactElement {
  return (
    <RatedSubject value={props.body.subject}>
      <GradeNames value={gradeNames(props.body.scheme.grades)}>
        <Sheet {...props} />
      </GradeNames>
    </RatedSubject>
  );
}

function Sheet({ body, published, size = 'A4' }: WallSheetProps): ReactElement {
  const text = useText('notices');
  const title = useSheetTitle();
  const number = text('list.number.of', {
    year: body.period.slice(0, 4),
    number: String(body.number).padStart(2, '0'),
  });
  return (
    <Paper
      issuer={body.branch}
      title={title(body)}
      number={text('sheet.number', { number })}
      dense={body.items.length > 0}
      size={size}
    >
      <Lead body={body} />
      <ChangesTable body={body} />
      {body.items.length > 0 ? <ItemTable body={body} /> : <TotalTable body={body} />}
      <SheetFacts body={body} />
      <div className={style.end}>
        {body.days.length > 0 && <NoticePeriod body={body} />}
        <SheetFoot body={body} published={published} />
      </div>
    </Paper>
  );
}

function Lead({ body }: { readonly body: NoticeBody }): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const { meeting, kind } = body;
  const facts = {
    scheme: body.scheme.name,
    version: body.scheme.version,
    count: body.lines.length,
    period: dates.period(body.period),
  };
  if (meeting === null) return <p className={style.lead}>{text('sheet.lead.plain', facts)}</p>;
  const met = { ...facts, on: dates.full(meeting.on), due: meeting.due, present: meeting.present };
  return <p className={style.lead}>{text(kind === 'year' ? 'sheet.lead.year' : 'sheet.lead.month', met)}</p>;
}
