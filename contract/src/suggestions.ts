import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, pageOf, paging, year } from './shapes.ts';

export const suggestionKinds = ['rules', 'work', 'points', 'person', 'secretary'] as const;
const kind = z.enum(suggestionKinds);
export type SuggestionAbout = z.infer<typeof kind>;
const register = z.enum(['branch', 'committee']);
const state = z.enum([
  ...['received', 'assigned', 'replied', 'accepted', 'refused', 'passed-up', 'decided', 'withdrawn'],
] as const);
export const suggestionVerdicts = ['satisfied', 'partly', 'unsatisfied'] as const;
const verdict = z.enum(suggestionVerdicts);
const act = z.enum(['assign', 'reply', 'judge', 'pass-up', 'decide', 'withdraw']);
const words = (most: number) => z.string().trim().min(2).max(most);
const named = z.object({ id, name: z.string() });
const code = z.string().regex(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/);

const place = {
  ...{ branch: z.string(), committee: z.string() },
  /** Whose numbers it has: complaints about a person are numbered apart. */
  register,
  year,
  number: z.int(),
  kind,
  receivedOn: day,
  /** The reply is due. */
  dueOn: day,
};

/** What whoever raised it takes along. */
const receipt = z.object({
  id,
  ...place,
  /** By which its holder reads on; null where it was raised by account. */
  code: z.string().nullable(),
});
export type SuggestionReceipt = z.infer<typeof receipt>;

const judged = z.object({ verdict, words: z.string().nullable(), on: day });
const passedUp = z.object({ on: day, dueOn: day });

/** What the holder of a receipt learns: how it stands and what the reply is. No name, and not what was said. */
const byCode = z.object({
  ...place,
  state,
  revision: z.int(),
  reply: z.object({ words: z.string(), on: day }).nullable(),
  judged: judged.nullable(),
  passedUp: passedUp.nullable(),
  decision: z.object({ words: z.string(), on: day }).nullable(),
  withdrawnOn: day.nullable(),
  may: z.array(act),
});
export type SuggestionByCode = z.infer<typeof byCode>;

const suggestion = z.object({
  ...place,
  id,
  branchId: id,
  words: z.string(),
  /** Who is complained about, as it was said. */
  aboutName: z.string().nullable(),
  /** Null where nobody knows. */
  raiser: z.string().nullable(),
  /** Who wrote it down for somebody else. */
  recordedBy: z.string().nullable(),
  isMine: z.boolean(),
  state,
  /** Whoever acts names the revision they saw. */
  revision: z.int(),
  /** A reply is owed and its day has passed. */
  isLate: z.boolean(),
  handlers: z.array(named),
  assignedOn: day.nullable(),
  reply: z.object({ words: z.string(), by: z.string(), on: day }).nullable(),
  judged: judged.nullable(),
  passedUp: passedUp.nullable(),
  decision: z.object({ words: z.string(), by: z.string(), on: day }).nullable(),
  withdrawnOn: day.nullable(),
  may: z.array(act),
});
export type Suggestion = z.infer<typeof suggestion>;

const digest = z.object({
  ...{ received: z.int(), withdrawn: z.int(), replied: z.int(), late: z.int(), judged: z.int() },
  daysMedian: z.int().nullable(),
  /** Of satisfied, partly and unsatisfied: neighbours together where they would be few; null where too few have judged. */
  verdicts: z.array(z.object({ from: z.int(), to: z.int(), count: z.int() })).nullable(),
});
export type SuggestionFigures = z.infer<typeof digest>;

const said = {
  kind,
  words: words(1000),
  /** Only of a complaint about a person who is not the secretary; null where it was not said. */
  aboutName: z.string().trim().min(2).max(40).nullable(),
};
const at = z.object({ id });
const seen = at.extend({ revision: z.int().min(1) });
const judging = { verdict, words: words(500).nullable() };

/** Opinions and suggestions (意见建议): received, replied to by a day, and how whoever raised it finds the reply. */
export const suggestions = {
  /** Of one's own branch, by account. */
  raise: oc
    .route({ method: 'POST', path: '/branches/{branchId}/suggestions/{id}' })
    .input(at.extend({ branchId: id, ...said }))
    .output(receipt),
  /** For somebody who said it or handed it in, by name or without. */
  record: oc
    .route({ method: 'POST', path: '/branches/{branchId}/suggestions-on-paper/{id}' })
    .input(at.extend({ branchId: id, ...said, raiserName: z.string().trim().min(2).max(40).nullable() }))
    .output(receipt),
  /** Whose letter box it is; for anybody. */
  place: oc
    .route({ method: 'GET', path: '/letter-boxes/{branchId}' })
    .input(z.object({ branchId: id }))
    .output(z.object({ branch: z.string(), committee: z.string() })),
  /** By anybody, without a name; nobody is signed in for that, and who is is not looked at. */
  leave: oc
    .route({ method: 'POST', path: '/letter-boxes/{branchId}/{id}' })
    .input(at.extend({ branchId: id, ...said }))
    .output(receipt),
  /** Sent, not asked for in the address: what stands there stays in logs. */
  readByCode: oc.route({ method: 'POST', path: '/suggestion-receipts' }).input(z.object({ code })).output(byCode),
  judgeByCode: oc
    .route({ method: 'POST', path: '/suggestion-receipts/verdict' })
    .input(z.object({ code, revision: z.int().min(1), ...judging }))
    .output(byCode),
  passUpByCode: oc
    .route({ method: 'POST', path: '/suggestion-receipts/pass-up' })
    .input(z.object({ code, revision: z.int().min(1) }))
    .output(byCode),
  withdrawByCode: oc
    .route({ method: 'POST', path: '/suggestion-receipts/withdraw' })
    .input(z.object({ code, revision: z.int().min(1) }))
    .output(byCode),
  /** In a branch's own register, the latest first. */
  ofBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/suggestions' })
    .input(z.object({ ...paging, branchId: id }))
    .output(pageOf(suggestion)),
  /** Of every branch in reach, in both registers, the latest first. */
  ofCommittee: oc.route({ method: 'GET', path: '/suggestions' }).input(z.object(paging)).output(pageOf(suggestion)),
  /** Raised by the caller, or for the caller to reply to. */
  mine: oc.route({ method: 'GET', path: '/me/suggestions' }).output(z.object({ suggestions: z.array(suggestion) })),
  read: oc.route({ method: 'GET', path: '/suggestions/{id}' }).input(at).output(suggestion),
  /** Who can be named to look into it and reply. */
  candidates: oc
    .route({ method: 'GET', path: '/suggestions/{id}/candidates' })
    .input(at)
    .output(z.object({ people: z.array(named.extend({ roles: z.array(z.string()) })) })),
  assign: oc
    .route({ method: 'POST', path: '/suggestions/{id}/handlers' })
    .input(seen.extend({ handlerIds: z.array(id).min(1).max(9) }))
    .output(suggestion),
  reply: oc
    .route({ method: 'POST', path: '/suggestions/{id}/reply' })
    .input(seen.extend({ words: words(2000) }))
    .output(suggestion),
  judge: oc.route({ method: 'POST', path: '/suggestions/{id}/verdict' }).input(seen.extend(judging)).output(suggestion),
  passUp: oc.route({ method: 'POST', path: '/suggestions/{id}/pass-up' }).input(seen).output(suggestion),
  decide: oc
    .route({ method: 'POST', path: '/suggestions/{id}/decision' })
    .input(seen.extend({ words: words(2000) }))
    .output(suggestion),
  withdraw: oc.route({ method: 'POST', path: '/suggestions/{id}/withdraw' }).input(seen).output(suggestion),
  digestOfBranch: oc
    .route({ method: 'GET', path: '/branches/{branchId}/suggestion-figures/{year}' })
    .input(z.object({ branchId: id, year: z.coerce.number().pipe(year) }))
    .output(digest),
  /** By branch what stands in its register; complaints about people only all together. */
  digestOfCommittee: oc
    .route({ method: 'GET', path: '/suggestion-figures/{year}' })
    .input(z.object({ year: z.coerce.number().pipe(year) }))
    .output(z.object({ branches: z.array(named.extend({ figures: digest })), complaints: digest })),
};
