import type { Adoption, SchemeVersion } from '@xianfeng/contract';
import { attendanceProblems, done, type Problem, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { adoptScheme } from '../schemes/adopt.ts';
import { checkText } from './check.ts';
import { versionViews } from './list.ts';

export interface TextAdoption extends Adoption {
  readonly id: string;
  readonly body: string;
}

/**
 * Records that a meeting adopted a scheme, and that members have been told of it. A text with errors is refused with all
 * of them; the same again changes nothing.
 */
export function adoptText(context: Context, caller: Caller, given: TextAdoption): Promise<Result<SchemeVersion>> {
  return commit(context, caller, async (tx, trail) => {
    const problems = [...textProblems(given.body), ...meetingProblems(given, context.clock.today())];
    if (problems.length > 0) return refused(...problems);
    const known = await tx.schemes.find(given.id);
    const { id, body, meetingOn, due, present, ayes, document, toldOn } = given;
    const adoption = {
      ...{ meeting_on: meetingOn, members_due: due, members_present: present, ayes, document, told_on: toldOn },
      adopted_by: caller.personId,
    };
    const adopted = await adoptScheme(context, tx, body, { id, adoption });
    if (!adopted.ok) return adopted;
    const row = await tx.schemes.find(adopted.value.id);
    const isSame = Object.entries(adoption).every(([key, value]) => row?.[key as keyof typeof adoption] === value);
    // Another record of the version that stands is no second adoption: what the meeting decided was written down once.
    if (row === undefined || !isSame)
      return refused({ code: 'scheme.adopted-already', facts: { name: row?.name ?? '' } });
    if (known === undefined) {
      const { scheme_id: schemeId, version, body_hash: hash, document: file } = row;
      trail.add({ subjectId: row.id, after: { schemeId, version, hash, ...given, body: null }, evidence: file ?? '' });
    }
    const [view] = await versionViews(tx, [row]);
    return view === undefined ? refused({ code: 'access.denied' }) : done(view);
  });
}

function textProblems(body: string): readonly Problem[] {
  const errors = checkText(body).findings.filter(({ severity }) => severity === 'error');
  return errors.map(({ place, words }) => ({
    code: 'scheme.text-faulty',
    path: place,
    facts: { place, zh: words.zh.fault, en: words.en.fault },
  }));
}

/** Decided by a meeting that was one, and told to the members before it is used. */
function meetingProblems({ meetingOn, toldOn, due, present, ayes }: TextAdoption, today: string): readonly Problem[] {
  return [
    ...attendanceProblems({ meeting: true, ayes: true }, { due, present, ayes }),
    ...[meetingOn, toldOn]
      .filter((on) => on > today)
      .map((on) => ({ code: 'meeting.in-future', facts: { on, today } })),
    ...(toldOn < meetingOn ? [{ code: 'scheme.told-before-meeting', facts: { toldOn, meetingOn } }] : []),
  ];
}
