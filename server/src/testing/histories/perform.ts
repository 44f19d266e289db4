import { createHash } from 'node:crypto';
import type { Problem, Result } from '@xianfeng/engine';
import type { Context, Services } from '../../context.ts';
import { reopenPeriod } from '../../closed-periods/reopen.ts';
import { verifyDeclaration } from '../../declarations/decide.ts';
import { declareDeed } from '../../declarations/declare.ts';
import { appendEntry } from '../../ledger/append.ts';
import { reverseEntry } from '../../ledger/reverse.ts';
import { hangOut } from './hang-out.ts';
import { finishKeying } from '../../paper-ballots/finish.ts';
import { reopenKeying } from '../../paper-ballots/reopen.ts';
import { saveTotals } from '../../paper-ballots/save.ts';
import { passSheet } from '../../sheets/pass.ts';
import { saveCells } from '../../sheets/save-cells.ts';
import { type Act, ballotDay, inBranch, membersDue, type Who } from './model.ts';
import { callerOf, type World } from './world.ts';

/** One sending of an act. */
export interface Delivery {
  readonly act: Act;
  /** The same each time it is sent again. */
  readonly key: string;
  /** The clock of the service at that moment; it may have jumped. */
  readonly today: string;
  readonly now: Date;
}

/** Carries an act out as the service does behind its routes; null where it is done, else why it was refused. */
export async function perform(
  services: Services,
  world: World,
  { act, key, today, now }: Delivery,
): Promise<readonly Problem[] | null> {
  const who = actorOf(act);
  const context: Context = {
    ...services,
    clock: { today: () => today, now: () => now, moveTo: () => undefined },
    caller: null,
    doing: { act: act.kind, key, bodyHash: hashOf(act), isCommitted: false },
    request: { headers: {}, from: '', queried: [], setCookie: () => undefined, reached: () => undefined },
  };
  const result = await run(context, world, { act, who });
  return result.ok ? null : result.problems;
}

/** Who sends what: the recorder enters, the secretary decides, the committee opens again. */
function actorOf(act: Act): Who {
  if (act.kind === 'declare') return act.subject;
  if ('by' in act) return act.by;
  if (act.kind === 'append') return 'recorder';
  return act.kind === 'reopen' ? 'officer' : 'secretary';
}

function run(
  context: Context,
  world: World,
  { act, who }: { readonly act: Act; readonly who: Who },
): Promise<Result<unknown>> {
  const { branchId, people } = world;
  const caller = callerOf(world, who);
  switch (act.kind) {
    case 'append': {
      const { id, item, document, on: occurredOn } = act;
      const worth = act.level === null ? { points: String(act.points) } : { level: act.level };
      const entry = { id, branchId, subjectId: people[act.subject], item, occurredOn, document, ...worth };
      return appendEntry(context, caller, entry);
    }
    case 'reverse':
      return reverseEntry(context, caller, { id: act.id, branchId, entryId: act.of, reason: act.reason });
    case 'declare': {
      const deed = { item: act.item, occurredOn: act.on, words: 'deed' };
      return declareDeed(context, caller, { id: act.id, branchId, personId: people[act.subject], ...deed });
    }
    case 'verify': {
      const found = { points: String(act.points), differs: 'another deed' };
      return verifyDeclaration(context, caller, { id: act.declaration, revision: act.revision, ...found });
    }
    case 'cells': {
      const cells = act.cells.map(({ member, item, points, revision }) => ({
        ...{ memberId: people[member], item, points: points === null ? null : String(points), reason: null, revision },
      }));
      return saveCells(context, caller, { branchId, period: act.period, origin: 'keyed', cells });
    }
    case 'pass': {
      const meeting = { passedOn: act.on, membersDue, membersPresent: act.present };
      return passSheet(context, caller, { branchId, period: act.period, ...meeting });
    }
    case 'publish':
      return hangOut(context, world, { branchId, kind: act.notice, period: act.period });
    case 'reopen':
      return reopenPeriod(context, caller, { id: act.id, branchId, period: act.period, reason: act.reason });
    case 'totals': {
      const totals = inBranch.map((member) => ({
        ...{ group: 'members', memberId: people[member], item: 'conduct', papers: 2, scored: 2 },
        sum: String(2 * act.value),
      }));
      return saveTotals(context, caller, { branchId, period: '2026', heldOn: ballotDay, totals });
    }
    case 'finish':
      return finishKeying(context, caller, { branchId, period: '2026' });
    default:
      return reopenKeying(context, caller, { branchId, period: '2026' });
  }
}

function hashOf(act: Act): string {
  return createHash('sha256').update(JSON.stringify(act)).digest('hex');
}
