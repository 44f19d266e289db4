/** What each scheme's evidence may hold, after the table of interchange.md: the ground random evidence stands on. */
export interface ScoreInput {
  readonly items: Readonly<Record<string, number>>;
  readonly by: string;
  readonly each: 'year' | 'quarter' | 'month';
  /** Given only now and then. */
  readonly isOptional?: true;
}

export interface EntryInput {
  readonly item: string;
  readonly least?: number;
  readonly most?: number;
  readonly isSigned?: true;
  readonly levels?: readonly string[];
  readonly quantities?: readonly number[];
}

export interface BallotInput {
  readonly ballot: string;
  /** After the cycle: `` for the year, `-H1`; `quarters` for each of the four. */
  readonly period: string;
  /** A group with the fewest papers it must have; 0 where it may be absent. */
  readonly groups: Readonly<Record<string, number>>;
  readonly items: Readonly<Record<string, number>>;
  readonly isOptional?: true;
}

export interface SubjectInputs {
  readonly scores?: readonly ScoreInput[];
  readonly peers?: Readonly<Record<string, number>>;
  readonly entries?: readonly EntryInput[];
  readonly ballots?: readonly BallotInput[];
  readonly vetoes?: readonly string[];
  readonly facts?: Readonly<Record<string, readonly (number | string)[]>>;
  readonly history?: 'year-totals' | 'year-stars' | 'months' | 'grades';
}

export interface Inputs {
  readonly member?: SubjectInputs;
  readonly branch?: SubjectInputs;
  /** What a branch may have that does not touch its members. */
  readonly aside?: SubjectInputs;
  readonly categories?: readonly string[];
  readonly roles?: readonly string[];
  /** Items of members with a role, in exchange for others. */
  readonly leader?: Readonly<Record<string, number>>;
  readonly ratesApart?: true;
  /** Published totals at which something changes. */
  readonly edges?: readonly string[];
}

const each = (names: readonly string[], most: number, prefix = '') =>
  Object.fromEntries(names.map((name) => [`${prefix}${name}`, most]));

const contents = each(['study', 'life', 'duty', 'volunteer', 'innovation'], 20);
const itemised = ['politics', 'meetings', 'duty', 'service', 'discipline'];
const itemisedEntries = itemised.map((item): EntryInput => ({ item, most: 12, isSigned: true }));
const detoxFacts = { satisfaction: [0.8, '0.80', 0.8, 0.93, '0.8001', 1, 0.95, '0.7999', 0.79] };
const detoxVetoes = ['major-incident', 'team-violation'];
const starEdges = ['96', '90', '80', '70', '60'];
const memberClasses = each(['politics', 'duty', 'discipline', 'study', 'overtime'], 20);
const branchClasses = each(['leadership', 'results', 'team', 'production', 'innovation'], 20);
const countyItems = each(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'], 10, 'item-');
const layered = { sanitation: 15, 'duty-roster': 15, dues: 15, activities: 20, publicity: 15, help: 20 };
const monthly = { study: 20, life: 20, obligations: 15, rights: 5, work: 20, discipline: 10, volunteer: 10 };
const organItems = {
  'training.theory': 5,
  ...each(['01', '02', '03', '04', '05'], 5, 'obligations.'),
  ...each(['02', '03', '04'], 6, 'work.'),
  'work.01': 7,
  ...each(['02', '03', '04'], 6, 'commitment.'),
  'commitment.01': 7,
};
const aspects = each(['party', 'service', 'management', 'appraisal'], 25);
const dailyAspects = each(
  ['meetings', 'dues', 'commitments', 'study', 'duty', 'discipline', 'service', 'teamwork', 'integrity', 'conduct'],
  10,
  'daily.',
);

export const inputs: Readonly<Record<string, Inputs>> = {
  'prison-dedication': {
    member: {
      scores: [{ items: dailyAspects, by: 'panel', each: 'quarter' }],
      entries: [
        ...['service', 'stability', 'branch-work', 'service', 'stability', 'branch-work'].map((name) => ({
          item: `bonus.${name}`,
          least: 5,
          most: 10,
        })),
        ...['violation', 'misconduct', 'appraisal'].map((name) => ({ item: `deduction.${name}`, least: 5, most: 10 })),
      ],
      history: 'year-totals',
    },
    edges: ['100', '140', '50'],
  },
  'detox-star-member': {
    member: {
      peers: memberClasses,
      scores: [{ items: memberClasses, by: 'branch', each: 'year' }],
      vetoes: detoxVetoes,
      facts: detoxFacts,
    },
    aside: { vetoes: detoxVetoes, facts: detoxFacts },
    edges: starEdges,
  },
  'detox-star-branch': {
    branch: {
      peers: branchClasses,
      scores: [
        { items: branchClasses, by: 'self', each: 'year' },
        { items: branchClasses, by: 'committee', each: 'year' },
      ],
      vetoes: detoxVetoes,
      facts: detoxFacts,
      history: 'year-stars',
    },
  },
  'county-star': {
    member: {
      scores: [{ items: countyItems, by: 'branch', each: 'month' }],
      entries: [
        { item: 'awards', levels: ['national', 'provincial', 'prefecture', 'county', 'bureau'] },
        { item: 'discipline', levels: ['region', 'city', 'county', 'bureau'] },
        { item: 'criticism', levels: ['region', 'city', 'county', 'bureau'] },
      ],
      ballots: [{ ballot: 'year-end', period: '', groups: { members: 0, mass: 10 }, items: countyItems }],
      facts: { 'direct-stars': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
    },
    edges: ['95', '90', '80', '70', '60', '50', '40', '30', '20', '10'],
  },
  'record-book-register': {
    member: {
      scores: [{ items: { appraisal: 20 }, by: 'branch', each: 'year' }],
      entries: [
        { item: 'deduction', most: 20 },
        { item: 'deduction', most: 3 },
        { item: 'bonus', most: 10 },
      ],
    },
    categories: ['rural', 'community', 'organ', 'enterprise', 'social-organization'],
  },
  'record-book-board': {
    member: { entries: [{ item: 'points', most: 30, isSigned: true }] },
    categories: ['rural', 'community', 'organ', 'enterprise', 'social-organization'],
  },
  'community-four': {
    member: {
      scores: [{ items: { appraisal: 20 }, by: 'branch', each: 'year' }],
      entries: [
        { item: 'meetings', most: 12 },
        { item: 'dues', most: 8 },
        { item: 'rewards', most: 12, isSigned: true },
      ],
    },
  },
  'itemised-rules': {
    member: {
      entries: itemisedEntries,
      vetoes: [
        'embezzlement',
        'serious-warning',
        'post-removed-or-probation',
        'other-violation',
        'major-error-in-media',
      ],
    },
    edges: ['90', '70', '60'],
  },
  'rural-layered': {
    member: {
      scores: [
        { items: layered, by: 'branch', each: 'month' },
        { items: layered, by: 'agreed', each: 'month', isOptional: true },
        { items: layered, by: 'self', each: 'month', isOptional: true },
      ],
    },
    categories: ['cadre', 'able', 'elderly'],
    edges: ['60'],
  },
  'enterprise-8-2': {
    member: {
      scores: [{ items: { conduct: 100 }, by: 'panel', each: 'quarter' }],
      ballots: [{ ballot: 'year-end', period: '', groups: { members: 1 }, items: { appraisal: 100 } }],
    },
    categories: ['manager', 'technical', 'front-line'],
  },
  'fuxian-organ': {
    member: {
      scores: [{ items: organItems, by: 'branch', each: 'year' }],
      entries: [
        { item: 'training.sessions', quantities: [1, 2, 3, 4, 5, 6, 8] },
        { item: 'training.notes', quantities: [29_999, 30_000, 15_000, 14_999, 1, 45_000] },
        { item: 'training.essays', quantities: [1, 2, 5, 6, 7] },
        { item: 'training.research', quantities: [1, 2] },
        { item: 'innovation', least: 1, most: 5 },
        { item: 'errors', least: 1, most: 5 },
      ],
      vetoes: ['key-work'],
    },
    branch: { facts: { 'sessions-held': [0, 1, 4, 5, 6, 7, 10, '5'] } },
    edges: ['90', '70', '60'],
  },
  'hospital-two-level': {
    member: { entries: itemisedEntries },
    branch: {
      scores: [
        {
          items: each(['party-building', 'center-work', 'satisfaction', 'supervision'], 25),
          by: 'committee',
          each: 'year',
        },
      ],
    },
  },
  fengxian: {
    member: {
      scores: [{ items: { tasks: 6 }, by: 'branch', each: 'month' }],
      entries: [
        { item: 'base.other', most: 7 },
        { item: 'bonus', most: 8 },
        { item: 'commendation', levels: ['county', 'city', 'province', 'nation'] },
      ],
      vetoes: ['violation'],
      history: 'grades',
    },
    categories: ['organ', 'rural', 'two-new'],
    edges: ['90', '80', '60'],
  },
  'sichuan-monthly': {
    member: {
      scores: [{ items: monthly, by: 'branch', each: 'month' }],
      vetoes: ['organizational-handling'],
      history: 'months',
    },
    roles: ['leader', 'secretary'],
    leader: { ...monthly, work: 10, leadership: 10 },
    edges: ['60'],
  },
  'habagexi-color': {
    member: {
      scores: [
        { items: contents, by: 'self', each: 'quarter' },
        { items: contents, by: 'panel', each: 'quarter' },
      ],
      ballots: [
        { ballot: 'mid-year', period: '-H1', groups: { members: 1 }, items: contents, isOptional: true },
        { ballot: 'year-end', period: '-H2', groups: { members: 1 }, items: contents, isOptional: true },
      ],
    },
    ratesApart: true,
    edges: ['90', '75', '60'],
  },
  'stronghold-index': {
    branch: {
      scores: [{ items: aspects, by: 'committee', each: 'quarter' }],
      ballots: [{ ballot: 'quarter', period: 'quarters', groups: { masses: 1 }, items: aspects }],
    },
  },
  'vanguard-index': {
    member: { entries: Object.keys(contents).map((item) => ({ item, most: 9, isSigned: true })) },
  },
};

/** The most a score may give: system 11's months differ. */
export function mostOf(id: string, input: { readonly item: string; readonly most: number; readonly period: string }) {
  if (id !== 'fengxian') return input.most;
  return ['01', '02'].includes(input.period.slice(5)) ? 5 : 6;
}
