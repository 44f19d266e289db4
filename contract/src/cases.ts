import { oc } from '@orpc/contract';
import { notDueReasons } from '@xianfeng/engine';
import { z } from 'zod';
import { day, id } from './shapes.ts';

export const caseKinds = ['restriction', 'urged-withdrawal', 'removal'] as const;
export const caseProcedures = ['regulations', 'seven-steps'] as const;
export const caseHearings = ['heard', 'in-writing', 'absent', 'refused'] as const;
export const companionPurposes = ['testify', 'defend'] as const;
const kind = z.enum(caseKinds);
const procedure = z.enum(caseProcedures);
const hearing = z.enum(caseHearings);
const saying = z.enum(['answer', 'reservation', 'testimony', 'appeal']);
const part = z.enum(['handler', 'inquirer', 'decider', 'reviewer', 'person', 'companion']);
const step = z.enum([
  'proposal',
  'advance-filing',
  'inquiry-group',
  'findings',
  'talk',
  'summons',
  'compiled-file',
  'hearing',
  'meeting',
  'submission',
  'pre-review',
  'department-review',
  'decision',
  'telling',
  'announcement',
  'mending-review',
]);
const need = z.enum(['document', 'talkers', 'meetingOn', 'toldOn', 'hearing', 'count', 'decision', 'inquirers']);
const ending = z.enum(['stopped', 'not-carried', 'not-approved', 'in-force', 'mended', 'not-mended']);
const act = z.enum(['step', 'name', 'say', 'bring', 'decide-appeal', 'stop']);
const words = (most: number) => z.string().trim().min(2).max(most);
const named = z.object({ id, name: z.string() });
const people = z.int().min(0).max(9999);
const personName = z.string().trim().min(2).max(40);
const documentNumber = z.string().trim().min(1).max(100);

/** A members' meeting in figures. How many full members there are is the roll's to say. */
const count = z.object({
  notDue: z.array(z.object({ reason: z.enum(notDueReasons), people: people.min(1) })).max(notDueReasons.length),
  /** Number of the agreement to leave these out. */
  agreement: documentNumber.nullable(),
  present: people,
  manner: z.enum(['secret', 'show-of-hands']),
  ayes: people,
  noes: people,
  abstained: people,
  /** Handed in before the meeting by members who were not there. */
  writtenAyes: people,
  writtenNoes: people,
});

/** What a step leaves in the file; what the step does not need is null. */
const record = z.object({
  on: day,
  words: words(4000),
  document: documentNumber.nullable(),
  talkers: z.array(personName).max(5).nullable(),
  meetingOn: day.nullable(),
  toldOn: day.nullable(),
  hearing: hearing.nullable(),
  count: count.nullable(),
  decision: z.object({ isApproved: z.boolean(), untilOn: day.nullable(), mentorId: id.nullable() }).nullable(),
});

const paper = z.object({
  id,
  /** Its place in the file. */
  number: z.int(),
  what: z.union([step, saying, z.enum(['opening', 'appeal-decision', 'stop'])]),
  on: day,
  /** Null once they were erased. */
  words: z.string().nullable(),
  /** Who said it, where somebody else wrote it down. */
  speaker: z.string().nullable(),
  by: z.string(),
  recordedOn: day,
  document: z.string().nullable(),
  talkers: z.array(z.string()).nullable(),
  meetingOn: day.nullable(),
  toldOn: day.nullable(),
  hearing: hearing.nullable(),
  count: count.extend({ members: people, due: people }).nullable(),
  untilOn: day.nullable(),
  verdict: z
    .enum(['carried', 'not-carried', 'approved', 'not-approved', 'mended', 'not-mended', 'confirmed', 'changed'])
    .nullable(),
});
export type CasePaper = z.infer<typeof paper>;

const casePart = z.object({
  id,
  part,
  /** Null for somebody from outside. */
  personId: id.nullable(),
  name: z.string(),
  comesTo: z.enum([...companionPurposes, 'help']).nullable(),
  namedOn: day,
  endedOn: day.nullable(),
  endedReason: z.string().nullable(),
});

const memberCase = z.object({
  id,
  branch: named,
  /** Whom it is about. */
  person: named,
  kind,
  procedure,
  /** Within the branch and year. */
  year: z.int(),
  number: z.int(),
  openedOn: day,
  openedBy: z.string(),
  state: z.enum(['open', 'mending', 'closed']),
  ending: ending.nullable(),
  /** The person knows and reads the file. */
  isTold: z.boolean(),
  isAppealed: z.boolean(),
  /** The day of the meeting the person was told to come to. */
  summonedFor: day.nullable(),
  /** Until when the person is to mend. */
  untilOn: day.nullable(),
  /** Whoever takes a step names the revision they saw. */
  revision: z.int(),
  steps: z.array(z.object({ id: step, by: z.array(part), needs: z.array(need), isTaken: z.boolean() })),
  next: step.nullable(),
  parts: z.array(casePart),
  papers: z.array(paper),
  /** What the caller is in it. */
  own: z.array(part),
  /** `head`: one who testifies, speaks or helps reads what it is about and what he has said himself. */
  reads: z.enum(['file', 'head']),
  may: z.array(act),
  /** What the caller may say, for himself or for whom he writes it down. */
  sayings: z.array(saying),
  /** Full members of the branch today; null where no meeting comes next. */
  fullMembers: z.int().nullable(),
  /** How the membership ends, where that is what was decided and it has not ended. */
  leaving: z.enum(['withdrew', 'removed']).nullable(),
});
export type MemberCase = z.infer<typeof memberCase>;

const candidate = named.extend({ parts: z.array(part), isBarred: z.boolean() });
const candidates = z.object({ people: z.array(candidate) });

const at = z.object({ id });
const seen = at.extend({ revision: z.int().min(1) });
/** Made by the caller: the same again is the same. */
const made = at.extend({ madeId: id });

/** Case files (组织处置案卷): time to mend, urged withdrawal and removal, step by step, for those who have a part in them. */
export const cases = {
  open: oc
    .route({ method: 'POST', path: '/branches/{branchId}/cases/{id}' })
    .input(
      at.extend({
        branchId: id,
        personId: id,
        kind,
        procedure,
        /** What it rests on. */
        words: words(4000),
        /** Whether the same matter was punished under discipline already; then there is no case. */
        isPunished: z.boolean(),
        deciderIds: z.array(id).min(1).max(5),
        reviewerIds: z.array(id).max(5),
      }),
    )
    .output(memberCase),
  /** In which the caller has a part. */
  mine: oc.route({ method: 'GET', path: '/me/cases' }).output(z.object({ cases: z.array(memberCase) })),
  read: oc.route({ method: 'GET', path: '/cases/{id}' }).input(at).output(memberCase),
  /** Who can be named before a case is opened. */
  openingCandidates: oc
    .route({ method: 'GET', path: '/branches/{branchId}/case-candidates' })
    .input(z.object({ branchId: id, personId: id }))
    .output(candidates),
  /** Who can be named for a part in it, or brought along by the person. */
  candidates: oc.route({ method: 'GET', path: '/cases/{id}/candidates' }).input(at).output(candidates),
  name: oc
    .route({ method: 'POST', path: '/cases/{id}/parts/{madeId}' })
    .input(made.extend({ part: z.enum(['handler', 'inquirer', 'decider', 'reviewer']), personId: id }))
    .output(memberCase),
  release: oc
    .route({ method: 'POST', path: '/cases/{id}/parts/{partId}/end' })
    .input(seen.extend({ partId: id, reason: words(200) }))
    .output(memberCase),
  take: oc.route({ method: 'POST', path: '/cases/{id}/steps' }).input(seen.extend({ step, record })).output(memberCase),
  say: oc
    .route({ method: 'POST', path: '/cases/{id}/sayings/{madeId}' })
    .input(
      made.extend({
        what: saying,
        words: words(4000),
        /** Whose part it is who says it or hands it in, where somebody else writes it down. */
        partId: id.nullable(),
      }),
    )
    .output(memberCase),
  bring: oc
    .route({ method: 'POST', path: '/cases/{id}/companions/{madeId}' })
    .input(
      made.extend({
        comesTo: z.enum(companionPurposes),
        /** Somebody of the branch, or a name. */
        personId: id.nullable(),
        name: personName.nullable(),
      }),
    )
    .output(memberCase),
  decideAppeal: oc
    .route({ method: 'POST', path: '/cases/{id}/appeal-decision' })
    .input(seen.extend({ decision: z.enum(['confirmed', 'changed']), words: words(4000) }))
    .output(memberCase),
  stop: oc
    .route({ method: 'POST', path: '/cases/{id}/stop' })
    .input(seen.extend({ reason: words(2000) }))
    .output(memberCase),
};
