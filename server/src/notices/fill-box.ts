import type { NoticeBoxes, NoticeConcern } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { boxesView } from './boxes-view.ts';
import { type BoxAsked, holdBoxes } from './hold-boxes.ts';

/** Checks a proposed notice for secrecy, need and accuracy; never one's own proposal. */
export function checkNotice(context: Context, caller: Caller, asked: BoxAsked): Promise<Result<NoticeBoxes>> {
  const filled = { state: 'checked', checked_by: caller.personId, checked_on: context.clock.today() } as const;
  return fillBox(context, caller, { ...asked, act: 'check', filled });
}

export function approveNotice(context: Context, caller: Caller, asked: BoxAsked): Promise<Result<NoticeBoxes>> {
  const filled = { state: 'approved', approved_by: caller.personId, approved_on: context.clock.today() } as const;
  return fillBox(context, caller, { ...asked, act: 'approve', filled });
}

export interface GivingBack extends BoxAsked {
  readonly concern: NoticeConcern | null;
  readonly words: string;
}

/** Gives a draft back with what is wrong with it; every box is open again. */
export function giveBackNotice(context: Context, caller: Caller, given: GivingBack): Promise<Result<NoticeBoxes>> {
  const { concern, words } = given;
  const none = { checked_by: null, checked_on: null, approved_by: null, approved_on: null };
  const by = { returned_by: caller.personId, returned_on: context.clock.today() };
  const filled = { state: 'returned', ...none, ...by, concern, return_words: words } as const;
  return fillBox(context, caller, { ...given, act: 'return', filled, reason: words });
}

interface Filling extends BoxAsked {
  readonly act: 'check' | 'approve' | 'return';
  readonly filled: object & { readonly state: 'checked' | 'approved' | 'returned' };
  readonly reason?: string;
}

function fillBox(
  context: Context,
  caller: Caller,
  { filled, reason, ...asked }: Filling,
): Promise<Result<NoticeBoxes>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdBoxes(context, tx, caller, asked);
    if (!held.ok) return held;
    const { year, file, place, contentHash } = held.value;
    if (file === undefined) throw new Error('No box but the first is open where nothing was proposed.');
    const change = { ...filled, revision: file.revision + 1 };
    await tx.noticeFiles.update(file.id, change);
    trail.add({
      ...{ subjectId: file.id, organizationId: asked.branchId, reason, before: { state: file.state } },
      after: { ...place, state: filled.state, contentHash },
    });
    const now = { year, file: { ...file, ...change }, state: filled.state, hasChanged: false };
    return done(await boxesView(tx, caller, now));
  });
}
