import { describeApi } from '../../describe-api.ts';
import type { Place } from './places.ts';

/** A route as the published description of the API tells it. */
export interface TriedRoute {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, Field>>;
}

interface Field {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly { readonly type?: string }[];
  readonly minimum?: number;
  readonly contentMediaType?: string;
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly required?: boolean; readonly schema: Field }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<
        string,
        { readonly schema: { readonly properties?: Record<string, Field>; readonly required?: readonly string[] } }
      >
    >;
  };
}

/** Every route there is, out of the description that the service gives of itself. */
export const allRoutes: readonly TriedRoute[] = Object.entries(((await describeApi()) as Described).paths).flatMap(
  ([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...{ name: operation.operationId, method: method.toUpperCase(), path },
      fields: fieldsOf(operation),
    })),
);

function fieldsOf({ parameters = [], requestBody }: Operation): Record<string, Field> {
  const { properties = {}, required = [] } = Object.values(requestBody?.content ?? {})[0]?.schema ?? {};
  const sent = [
    ...parameters.map(({ name, required: isRequired, schema }) => [name, schema, isRequired === true] as const),
    ...Object.entries(properties).map(([name, schema]) => [name, schema, required.includes(name)] as const),
  ];
  // What may be left out is sent where it names a place or a person: that is what is tried here.
  return Object.fromEntries(
    sent.filter(([name, , isRequired]) => isRequired || name.endsWith('Id')).map(([name, schema]) => [name, schema]),
  );
}

function isFile({ contentMediaType }: Field): boolean {
  return contentMediaType !== undefined;
}

/** What an `id` in the address stands for; everywhere else `id` is made by the caller. */
const namedById: Readonly<Record<string, keyof Place>> = {
  'adoptions.read': 'schemeId',
  'adoptions.openYear': 'schemeId',
  'archives.read': 'archiveId',
  'attachments.read': 'attachmentId',
  'attachments.remove': 'attachmentId',
  'notices.read': 'noticeId',
  'notices.pdf': 'noticeId',
  'notices.excel': 'noticeId',
  'notices.word': 'noticeId',
  'notices.takeDown': 'noticeId',
  'imports.undo': 'importId',
  'appointments.confirm': 'appointmentId',
  'appointments.decline': 'appointmentId',
  'appointments.end': 'appointmentId',
  'members.endExemption': 'exemptionId',
  'affiliations.file': 'changeId',
  'personJoins.undo': 'joinId',
  'filings.read': 'filingId',
  'exemptions.passBranch': 'requestId',
  'exemptions.review': 'requestId',
  'exemptions.approve': 'requestId',
  'exemptions.sendBack': 'requestId',
  'exemptions.withdraw': 'requestId',
  'events.read': 'eventId',
  'events.withdraw': 'eventId',
  'declarations.read': 'declarationId',
  'declarations.attach': 'declarationId',
  'declarations.readPhoto': 'declarationId',
  'declarations.verify': 'declarationId',
  'declarations.agree': 'declarationId',
  'declarations.reject': 'declarationId',
  'declarations.withdraw': 'declarationId',
  'pledges.read': 'pledgeId',
  'pledges.note': 'pledgeId',
  'pledges.decide': 'pledgeId',
  'pledges.withdraw': 'pledgeId',
  'spotChecks.read': 'checkId',
  'spotChecks.readList': 'checkId',
  'spotChecks.draw': 'checkId',
  'spotChecks.find': 'checkId',
  'spotChecks.finish': 'checkId',
  'spotChecks.withdraw': 'checkId',
  'ballots.read': 'ballotId',
  'ballots.manifest': 'ballotId',
  'ballots.board': 'ballotId',
  'ballots.giveKey': 'ballotId',
  'ballots.freeze': 'ballotId',
  'ballots.claim': 'ballotId',
  'ballots.claimTicket': 'ballotId',
  'ballots.open': 'ballotId',
  'ballots.close': 'ballotId',
  'ballots.bundles': 'ballotId',
  'ballots.count': 'ballotId',
  'ballots.nameScores': 'ballotId',
  'ballots.publish': 'ballotId',
  'ballots.cancel': 'ballotId',
  'measures.read': 'measureId',
  'measures.pdf': 'measureId',
  'measures.word': 'measureId',
  'measures.approve': 'measureId',
  'measures.carryOut': 'measureId',
  'measures.note': 'measureId',
  'measures.finishTask': 'measureId',
  'measures.review': 'measureId',
  'measures.lift': 'measureId',
  'measures.revoke': 'measureId',
  'experiences.refuse': 'experienceId',
  'experiences.withdraw': 'experienceId',
  'supervisions.adopt': 'planId',
  'supervisions.regroup': 'planId',
  'supervisions.readDraw': 'branchDrawId',
  'supervisions.readList': 'branchDrawId',
  'supervisions.draw': 'branchDrawId',
  'supervisions.withdrawDraw': 'branchDrawId',
  'supervisions.readVisit': 'visitId',
  'supervisions.record': 'visitId',
  'supervisions.cancel': 'visitId',
  'supervisions.answer': 'visitId',
  'supervisions.mend': 'visitId',
  'supervisions.recheck': 'visitId',
  'supervisions.attach': 'visitId',
  'supervisions.readFile': 'visitId',
  'supervisions.reply': 'assessmentId',
  'supervisions.decide': 'assessmentId',
  'workReports.handIn': 'reportId',
  'workReports.giveBack': 'reportId',
  'workReports.hear': 'reportId',
  'workReports.comment': 'reportId',
  'objections.read': 'objectionId',
  'objections.candidates': 'objectionId',
  'objections.assign': 'objectionId',
  'objections.answer': 'objectionId',
  'objections.withdraw': 'objectionId',
  'objections.appeal': 'objectionId',
  'objections.decide': 'objectionId',
  'suggestions.read': 'suggestionId',
  'suggestions.candidates': 'suggestionId',
  'suggestions.assign': 'suggestionId',
  'suggestions.reply': 'suggestionId',
  'suggestions.judge': 'suggestionId',
  'suggestions.passUp': 'suggestionId',
  'suggestions.withdraw': 'suggestionId',
  'suggestions.decide': 'suggestionId',
  'cases.read': 'caseId',
  'cases.candidates': 'caseId',
  'cases.name': 'caseId',
  'cases.release': 'caseId',
  'cases.take': 'caseId',
  'cases.say': 'caseId',
  'cases.bring': 'caseId',
  'cases.decideAppeal': 'caseId',
  'cases.stop': 'caseId',
  'representativeDraws.read': 'drawId',
  'representativeDraws.readList': 'drawId',
  'representativeDraws.draw': 'drawId',
  'representativeDraws.withdraw': 'drawId',
  'scoreCorrections.pass': 'scoreCorrectionId',
  'scoreCorrections.refuse': 'scoreCorrectionId',
  'scoreCorrections.withdraw': 'scoreCorrectionId',
  'proxyEntries.undo': 'proxyId',
  'corrections.answer': 'correctionId',
  'handOvers.read': 'appointmentId',
  'handOvers.make': 'appointmentId',
  'handOvers.sign': 'appointmentId',
  'organizations.read': 'branchId',
  'organizations.rename': 'branchId',
  'organizations.move': 'branchId',
  'organizations.split': 'branchId',
  'organizations.close': 'branchId',
};

const placesByField: Readonly<Record<string, keyof Place>> = {
  branchId: 'branchId',
  organizationId: 'branchId',
  parentId: 'generalId',
  toBranchId: 'siblingId',
  personId: 'personId',
  memberId: 'personId',
  verifierId: 'personId',
  subjectId: 'personId',
  entryId: 'entryId',
  noticeId: 'noticeId',
  measureId: 'measureId',
  starId: 'starId',
  planId: 'planId',
  photoId: 'photoId',
  fromId: 'twinId',
  intoId: 'twinIntoId',
};

/** Routes about what stands above branches. */
const ofOrganizations = ['supervisions.ofOrganization', 'supervisions.write'];

/** What of a place a route's field names; undefined where it names none. */
function named({ name }: TriedRoute, field: string): keyof Place | undefined {
  if (field === 'organizationId' && ofOrganizations.includes(name)) return 'generalId';
  return field === 'id' ? namedById[name] : placesByField[field];
}

/** Whether a request names something that belongs to somebody else, so that one's own person cannot stand there. */
export function namesThing({ name }: TriedRoute): boolean {
  return name in namedById;
}

/** Whether a request of this route names a place or a person at all. */
export function namesPlace(route: TriedRoute): boolean {
  return route.name in bodiesByRoute || Object.keys(route.fields).some((field) => named(route, field) !== undefined);
}

/** Words that a shape asks for and no schema tells. */
const wordsByField: Readonly<Record<string, unknown>> = {
  period: '2026-02',
  kind: 'month',
  ballot: 'year-end',
  year: 2026,
  month: '2026-11',
  role: 'recorder',
  item: 'awards',
};

/** Rows about a person, for the fields that hold such. */
const rowsByField: Readonly<Record<string, object>> = {
  lines: { state: 'came', madeUpOn: null },
  cells: { item: 'item-01', points: '8', reason: null, revision: 0 },
  totals: { group: 'mass', item: 'item-01', papers: 1, scored: 1, sum: '1' },
};

type Ids = (named: keyof Place) => unknown;

/** Bodies with places inside of what they hold. */
const bodiesByRoute: Readonly<Record<string, (idOf: Ids, newId: () => string) => object>> = {
  'pledges.plan': (idOf) => ({ changes: [{ id: idOf('pledgeId'), revision: 2, isPlanned: false }] }),
  'pledges.sign': (idOf) => ({ by: 'member', pledges: [{ id: idOf('pledgeId'), revision: 2 }] }),
  'spotChecks.freeze': (idOf) => ({ by: 'committee', branchIds: [idOf('branchId')] }),
  'ballots.prepare': () => ({
    ballot: 'year-end',
    period: '2026',
    groups: [{ id: 'members', tickets: 0, ticketMemberIds: [], pooledInto: null }],
    scrutineers: { names: ['监票甲'], needed: 1 },
  }),
  'representativeDraws.freeze': () => ({ group: 'mass', period: '2026', names: '张三（东区）\n李四', draws: 1 }),
  'ballots.giveKey': () => ({ publicKey: 'ab'.repeat(32), seen: null }),
  'ballots.nameScores': (idOf) => ({
    scores: [{ group: 'mass', targetId: idOf('personId'), item: 'item-01', points: '7', revision: 0 }],
  }),
  'cases.open': (idOf) => ({ deciderIds: [idOf('personId')] }),
  'cases.take': () => ({
    step: 'proposal',
    record: {
      ...{ on: '2026-11-20', words: '提出意见', document: null, talkers: null, meetingOn: null, toldOn: null },
      ...{ hearing: null, count: null, decision: null },
    },
  }),
  'measures.decide': (idOf) => ({
    ...{ act: 'decide', kind: 'admonition', period: '2026', reasons: '按办法', dueOn: '2027-02-01' },
    subjects: [{ id: idOf('measureId'), subjectId: idOf('personId') }],
    meeting: { on: '2027-01-20', due: 3, present: 3, ayes: 3 },
    ...{ ownerId: null, mentorId: null, method: null, months: 6, tasks: [] },
  }),
  'supervisions.write': (idOf, newId) => ({
    ...{ id: idOf('planId'), revision: 1, items: [{ words: '三会一课', clause: null }] },
    visitorIds: [idOf('personId')],
    visits: [{ id: newId(), branchId: idOf('branchId'), kind: 'mid-year', dueOn: '2026-06-30' }],
  }),
  'supervisions.adopt': () => ({ revision: 1, meeting: { on: '2026-11-20', due: 3, present: 3, ayes: 3 } }),
  'supervisions.regroup': (idOf) => ({ revision: 1, visitorIds: [idOf('personId')], reason: '换人' }),
  'supervisions.record': (idOf) => ({
    ...{ revision: 1, on: '2026-11-20', visitorIds: [idOf('personId')], summary: '看了记录' },
    findings: [{ finding: 'in-order', words: null, dueOn: null }],
  }),
  'supervisions.answer': (idOf) => ({
    ...{ revision: 1, words: '马上改', menders: [{ position: 0, menderId: idOf('personId') }] },
  }),
  'supervisions.recheck': () => ({
    ...{ revision: 1, position: 0, act: 'settle', on: '2026-11-20', words: '看过了', dueOn: null },
  }),
  'supervisions.assess': (idOf) => ({
    ...{ branchId: idOf('siblingId'), judgement: 'in-order', words: '按计划办了', visitId: null, figure: null },
    meeting: { on: '2026-11-20', due: 3, present: 3, ayes: 3 },
  }),
  'supervisions.reply': () => ({ revision: 1, act: 'answer', words: '知道了' }),
  'supervisions.decide': () => ({ revision: 1, judgement: 'in-order', words: '属实' }),
  'workReports.write': () => ({ revision: 0, done: '', problems: '', next: '', answers: [] }),
  'workReports.hear': () => ({
    ...{ revision: 1, on: '2026-11-20', due: 3, present: 3, opinion: '较好', visitId: null },
    counts: { good: 1, 'rather-good': 1, fair: 0, poor: 0 },
  }),
  'objections.raiseToMeasure': () => ({ words: '有误', objector: '本人口述' }),
  'experiences.record': () => ({ course: 'service', hours: '8', level: null, toOn: null }),
  'experiences.confirm': (idOf) => ({ experienceIds: [idOf('experienceId')] }),
  'objections.raise': () => ({ about: 'other', item: null, words: '有误', objector: null }),
  'suggestions.assign': (idOf) => ({ revision: 1, handlerIds: [idOf('personId')] }),
  'objections.assign': (idOf) => ({ revision: 1, investigatorIds: [idOf('personId')] }),
  'ballots.claim': () => ({ claim: { group: 0, admission: '00', scores: [] } }),
  'ballots.claimTicket': () => ({ claim: { group: 0, admission: '00', scores: [] } }),
  'scoreCorrections.propose': () => ({ period: '2026-01', item: 'item-02', stood: '8', points: '7' }),
  'entryReviews.pass': (idOf) => ({ entryIds: [idOf('entryId')] }),
  'adoptions.openYear': (idOf) => ({ year: 2031, branches: [{ id: idOf('branchId'), seen: null }] }),
  'accounts.printCodes': (idOf) => ({ people: [{ personId: idOf('personId'), revision: 0 }] }),
  'organizations.merge': (idOf, newId) => ({
    organizations: [
      { id: idOf('branchId'), revision: 1 },
      { id: idOf('siblingId'), revision: 1 },
    ],
    into: { is: 'new', id: newId(), parentId: idOf('generalId'), kind: 'branch', name: '合并党支部' },
  }),
  'organizations.split': (idOf, newId) => ({
    goesOn: true,
    parts: [
      { id: newId(), parentId: idOf('generalId'), name: '分出党支部', childIds: [], personIds: [idOf('personId')] },
    ],
  }),
};

export interface TriedRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly json?: object;
  readonly form?: Readonly<Record<string, string>>;
}

/** A request whose every id is one of the place's. */
export function requestTo(route: TriedRoute, idOf: Ids, newId: () => string): TriedRequest {
  const values: Record<string, unknown> = {};
  for (const [field, shape] of Object.entries(route.fields)) {
    if (isFile(shape)) continue;
    const place = named(route, field);
    const rows = rowsByField[field];
    const value =
      rows !== undefined
        ? [{ ...rows, memberId: idOf('personId') }]
        : place === undefined
          ? valueOf(route, { field, shape, newId })
          : idOf(place);
    values[field] = shape.type === 'array' && place !== undefined ? [value] : value;
  }
  Object.assign(values, bodiesByRoute[route.name]?.(idOf, newId));
  const url = route.path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = values[field];
    delete values[field];
    return encodeURIComponent(String(value));
  });
  const method = route.method === 'GET' || route.method === 'DELETE' ? route.method : 'POST';
  if (method !== 'POST') {
    const query = new URLSearchParams(
      Object.entries(values).map(([name, value]): [string, string] => [name, String(value)]),
    );
    return { method, url: query.size === 0 ? url : `${url}?${query.toString()}` };
  }
  if (!Object.values(route.fields).some(isFile)) return { method, url, json: values };
  return {
    method,
    url,
    form: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  };
}

/** Where a route means something else by a field than the others. */
const wordsByRoute: Readonly<Record<string, string>> = {
  'organizations.found kind': 'branch',
  'paperTemplates.read kind': 'card',
  'paperTemplates.bring kind': 'card',
  'paperTemplates.restore kind': 'card',
  'notices.checkCode code': '2222-2222-22',
  'suggestions.readByCode code': '2222-2222-22',
  'suggestions.judgeByCode code': '2222-2222-22',
  'suggestions.passUpByCode code': '2222-2222-22',
  'suggestions.withdrawByCode code': '2222-2222-22',
  'suggestions.raise kind': 'rules',
  'suggestions.record kind': 'rules',
  'suggestions.leave kind': 'rules',
  'sheets.quarter period': '2026-Q1',
  'paperBallots.read period': '2026',
  'paperBallots.save period': '2026',
  'paperBallots.finish period': '2026',
  'paperBallots.reopen period': '2026',
  'corrections.request kind': 'identity',
  'cases.open kind': 'removal',
  'lapses.note kind': 'party-life',
  'lapses.note throughMonth': '2026-10',
  'events.save kind': 'party-day',
  'events.settle kind': 'party-day',
};

interface Valued {
  readonly field: string;
  readonly shape: Field;
  readonly newId: () => string;
}

function valueOf(route: TriedRoute, { field, shape, newId }: Valued): unknown {
  const own = wordsByRoute[`${route.name} ${field}`];
  if (own !== undefined) return own;
  const [choice] = shape.enum ?? [];
  if (field in wordsByField && !(choice !== undefined && field !== 'role' && field !== 'kind')) {
    return wordsByField[field];
  }
  if (choice !== undefined) return choice;
  if (shape.format === 'uuid') return newId();
  if (shape.format === 'date' || field.endsWith('On') || field.endsWith('Day')) return '2026-11-20';
  if (shape.anyOf?.some(({ type }) => type === 'null') === true) return null;
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(1, Number(shape.minimum ?? 1));
  if (shape.type === 'boolean') return true;
  if (shape.type === 'array') return [];
  return '一号';
}
