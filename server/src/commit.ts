import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { makeCheckpoint } from './audit/make-checkpoint.ts';
import type { Caller, Context } from './context.ts';

/** One thing an act changed. Ids stand in the chain; everything else is kept beside it and may be erased one day. */
export interface Change {
  readonly subjectId?: string | undefined;
  readonly organizationId?: string | undefined;
  /** For whom it was done, where somebody else did it (代办). */
  readonly onBehalfOfId?: string | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | undefined;
  /** The clause it rests on. */
  readonly rule?: string | undefined;
  /** Number of the document that proves it. */
  readonly evidence?: string | undefined;
}

/** What an act says of itself for the audit trail. */
export interface Trail {
  /** At least once by every act that changed something; the first one's ids stand for the act. */
  add(change: Change): void;
  /** Details of these entries were erased: the act's own entry names them. */
  erase(sequences: readonly number[]): void;
  /** A legal act: where ledger and trail stand after it is signed, under the id of what was made. */
  sign(cause: 'notice' | 'rating', subjectId: string): void;
  /**
   * Neither the key of the request nor its answer is kept, since they would tell who gave what. Only for an act that
   * bears repeating: the same again changes nothing.
   */
  keepNoKey(): void;
}

/** Carries a refusal out through the transaction, which rolls back for whatever is thrown. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

/**
 * One act of one person, in one transaction: all of it or nothing; once per request key, whose second sending gets the
 * first answer (`request.key-reused` where something else was sent under it), unless the act bears repeating and keeps no
 * key; and with its line in the audit trail. A refusal takes back even what the act had made on the way to it, such as an empty sheet.
 */
export async function commit<Value>(
  context: Context,
  caller: Caller,
  act: (tx: Transaction, trail: Trail) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const { doing, store } = context;
  if (doing.key === null) return refused({ code: 'request.key-missing' });
  const place = { accountId: caller.accountId, key: doing.key };
  doing.isCommitted = true;
  try {
    return await store.transaction(caller.committeeId, async (tx) => {
      const earlier = await tx.requestKeys.take(place, { ...doing, now: context.clock.now() });
      if (earlier !== undefined) return answerAgain<Value>(context, earlier);
      const { trail, changes, erased, signings, keys } = openTrail();
      const result = await act(tx, trail);
      if (!result.ok) throw new Refusal(result.problems);
      if (keys.areKept) await tx.requestKeys.answer(place, context.secrets.answers.seal(JSON.stringify(result.value)));
      else await tx.requestKeys.forget(place);
      // Last of all: other acts of the committee wait for the trail until this transaction ends.
      if (changes.length > 0) await writeDown(context, tx, { caller, changes, erased, signings });
      return result;
    });
  } catch (error) {
    if (error instanceof Refusal) return refused(...error.problems);
    throw error;
  }
}

interface Earlier {
  readonly act: string;
  readonly bodyHash: string;
  readonly answerSealed: Uint8Array | null;
}

function answerAgain<Value>({ doing, secrets }: Context, earlier: Earlier): Result<Value> {
  const isSame = earlier.act === doing.act && earlier.bodyHash === doing.bodyHash;
  if (!isSame || earlier.answerSealed === null) return refused({ code: 'request.key-reused' });
  return done(JSON.parse(secrets.answers.open(earlier.answerSealed)) as Value);
}

interface Signing {
  readonly cause: string;
  readonly subjectId: string;
}

export function openTrail() {
  const changes: Change[] = [];
  const erased: number[] = [];
  const signings: Signing[] = [];
  const keys = { areKept: true };
  const trail: Trail = {
    add: (change) => void changes.push(change),
    erase: (sequences) => {
      for (const sequence of sequences) erased.push(sequence);
    },
    sign: (cause, subjectId) => void signings.push({ cause, subjectId }),
    keepNoKey: () => {
      keys.areKept = false;
    },
  };
  return { trail, changes, erased, signings, keys };
}

interface Writing {
  readonly caller: Caller;
  readonly changes: readonly Change[];
  readonly erased: readonly number[];
  readonly signings: readonly Signing[];
}

async function writeDown(context: Context, tx: Transaction, writing: Writing): Promise<void> {
  const { clock, newId, doing, request } = context;
  const { caller, changes, erased, signings } = writing;
  const [first] = changes;
  await tx.audit.append({
    id: newId(),
    recordedAt: clock.now(),
    accountId: caller.accountId,
    personId: caller.personId,
    act: doing.act,
    organizationId: first?.organizationId ?? null,
    subjectId: first?.subjectId ?? null,
    onBehalfOfId: first?.onBehalfOfId ?? null,
    detail: JSON.stringify({ from: request.from, changes }),
    ...(erased.length > 0 ? { erased } : {}),
  });
  for (const signing of signings) await makeCheckpoint(context, tx, { committeeId: caller.committeeId, ...signing });
}
