import type { MemberCase } from '@xianfeng/contract';
import { type CaseSaying, refused, type Result } from '@xianfeng/engine';
import type { CasePartRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { caseChange, holdCase } from './hold-case.ts';
import { type LoadedCase, standingParts } from './load-case.ts';
import { putPaper } from './put-paper.ts';
import { readCase, sayingsOf } from './view.ts';

export interface Saying {
  readonly id: string;
  readonly madeId: string;
  readonly what: CaseSaying;
  readonly words: string;
  readonly partId: string | null;
}

/**
 * Lays into the file what the person answers, the view he reserves, his appeal, or what those say whom he has brought; said by
 * oneself, or written down for whoever says it or hands it in on paper. The same again is the same.
 */
export function sayInCase(context: Context, caller: Caller, given: Saying): Promise<Result<MemberCase>> {
  const { id, madeId, what, words } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCase(tx, caller, { id, revision: null, parts: ['person', 'companion', 'handler'] });
    if (!held.ok) return held;
    const { row, papers } = held.value;
    const known = papers.find((paper) => paper.id === madeId);
    if (known !== undefined)
      return known.what === what && known.words === words && known.recorded_by === caller.personId
        ? readCase(tx, caller, today, id)
        : refused({ code: 'case.id-taken' });
    const speaking = speakingPart(held.value, caller, given);
    if (speaking === undefined) return refused({ code: 'access.denied' });
    if (!sayingsOf(held.value, caller).includes(what)) return refused({ code: 'case.changed-meanwhile' });
    const isOwn = speaking.person_id === caller.personId;
    const names = await tx.people.namesOf(speaking.person_id === null ? [] : [speaking.person_id]);
    const speaker = isOwn ? null : (speaking.name ?? names.get(speaking.person_id ?? '') ?? null);
    await putPaper(tx, context, { ...{ caller, row }, paper: { id: madeId, what, on: today, words, speaker } });
    trail.add(caseChange(held.value, { paperId: madeId, what }));
    return readCase(tx, caller, today, id);
  });
}

/** Whose words they are: the person's but for testimony, which is a companion's. Only a party writes down another's. */
function speakingPart(
  { parts, own }: LoadedCase,
  { personId }: Caller,
  { what, partId }: Saying,
): CasePartRow | undefined {
  const isParty = own.includes('person') || own.includes('handler');
  return standingParts(parts).find(
    (part) =>
      (partId === null ? part.person_id === personId : part.id === partId && isParty) &&
      (what === 'testimony' ? part.comes_to === 'testify' || part.comes_to === 'defend' : part.part === 'person'),
  );
}
