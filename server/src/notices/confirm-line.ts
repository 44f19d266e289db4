import { refused, type Result, done } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import { access } from './access.ts';
import type { AskedLine, Confirmations } from './confirmations.ts';
import { type AskedNotice, noticeOnTheWay } from './hold-boxes.ts';

export interface AnsweringLine extends AskedNotice {
  readonly id: string;
  readonly subjectId: string;
  /** The line that was looked at. */
  readonly hash: string;
  readonly answer: 'confirmed' | 'refused';
  readonly words: string | null;
}

/** A member confirms his line or refuses it with reasons; or somebody writes down what he signed on paper. The same again is the same. */
export function confirmLine(context: Context, caller: Caller, given: AnsweringLine): Promise<Result<{ id: string }>> {
  const { branchId, subjectId, answer, words } = given;
  return commit(context, caller, async (tx, trail) => {
    const isOwn = (await tx.people.recordsOf(caller.personId)).includes(subjectId);
    if (!isOwn && !(await mayAt(tx, caller, { list: access, act: 'record-confirmation', branchId })))
      return refused({ code: 'access.denied' });
    const held = await holdLine(context, tx, given);
    if (!held.ok) return held;
    if (held.value.isKnown) return done({ id: given.id });
    if ((answer === 'refused') !== (words !== null)) return refused({ code: 'notice.refusal-words' });
    await keepWord(context, tx, caller, { given, cycleId: held.value.cycleId, state: answer, words, toldOn: null });
    trail.add({
      ...{ subjectId, organizationId: branchId, reason: words ?? undefined },
      ...(isOwn ? {} : { onBehalfOfId: subjectId }),
      after: { kind: given.kind, period: given.period, answer },
    });
    return done({ id: given.id });
  });
}

export interface ClosingLine extends AskedNotice {
  readonly id: string;
  readonly subjectId: string;
  readonly hash: string;
  /** When the member was told, and what came of it. */
  readonly toldOn: string;
  readonly words: string;
}

/**
 * Nobody waits for this line any longer: its day is over and no answer came, or the member refused it, was heard and it
 * stands. It passes nothing by itself: somebody says so, with the reason.
 */
export function closeLine(context: Context, caller: Caller, given: ClosingLine): Promise<Result<{ id: string }>> {
  const { branchId, subjectId, toldOn, words } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdLine(context, tx, given);
    if (!held.ok) return held;
    const { isKnown, asked, confirmations, cycleId } = held.value;
    if (isKnown) return done({ id: given.id });
    if ((await tx.people.recordsOf(caller.personId)).includes(subjectId)) return refused({ code: 'notice.own-line' });
    if (asked.word?.state !== 'refused' && today <= confirmations.dueOn)
      return refused({ code: 'notice.line-not-due', facts: { on: confirmations.dueOn } });
    if (toldOn >= today) return refused({ code: 'notice.told-today', facts: { on: toldOn } });
    await keepWord(context, tx, caller, { given, cycleId, state: 'closed', words, toldOn });
    const after = { kind: given.kind, period: given.period, answer: 'closed', toldOn };
    trail.add({ subjectId, organizationId: branchId, reason: words, after });
    return done({ id: given.id });
  });
}

interface HeldLine {
  readonly cycleId: string;
  readonly confirmations: Confirmations;
  readonly asked: AskedLine;
  /** This answer stands already. */
  readonly isKnown: boolean;
}

/** Holds the year, and the line as it stands; refused where it is another by now. */
async function holdLine(
  context: Context,
  tx: Transaction,
  given: AskedNotice & { readonly id: string; readonly subjectId: string; readonly hash: string },
): Promise<Result<HeldLine>> {
  const year = await holdYear(tx, given.branchId, Number(given.period.slice(0, 4)));
  if (!year.ok) return year;
  const found = await noticeOnTheWay(context, tx, given);
  if (!found.ok) return found;
  const { confirmations, isReady } = found.value;
  const asked = confirmations?.lines.find(({ line }) => line.memberId === given.subjectId);
  if (confirmations === null || asked === undefined || !isReady) return refused({ code: 'notice.line-not-asked' });
  const known = await tx.lineConfirmations.find(given.id);
  const isSame = known?.subject_id === given.subjectId && known.line_hash === given.hash;
  if (known !== undefined && !isSame) return refused({ code: 'notice.changed-meanwhile' });
  if (asked.hash !== given.hash) return refused({ code: 'notice.line-changed' });
  return done({ cycleId: year.value.cycleId, confirmations, asked, isKnown: known !== undefined });
}

interface Word {
  readonly given: AskedNotice & { readonly id: string; readonly subjectId: string; readonly hash: string };
  readonly cycleId: string;
  readonly state: 'confirmed' | 'refused' | 'closed';
  readonly words: string | null;
  readonly toldOn: string | null;
}

async function keepWord(
  { clock }: Context,
  tx: Transaction,
  caller: Caller,
  { given, cycleId, state, words, toldOn }: Word,
): Promise<void> {
  await tx.lineConfirmations.insert({
    ...{ id: given.id, cycle_id: cycleId, kind: given.kind, period: given.period, subject_id: given.subjectId },
    ...{ state, line_hash: given.hash, words, told_on: toldOn },
    ...{ recorded_by: caller.personId, recorded_on: clock.today(), recorded_at: clock.now() },
  });
}
