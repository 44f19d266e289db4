import type { FactTexts, SentenceTable } from './sentence-table.ts';

const kinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'provincial-committee': ['省委', 'provincial committee'],
  'municipal-committee': ['市委', 'municipal committee'],
  'party-committee': ['党委', 'Party committee'],
  'party-work-committee': ['党工委', 'Party work committee'],
  'general-branch': ['党总支', 'general Party branch'],
  branch: ['党支部', 'Party branch'],
  'party-group': ['党小组', 'Party group'],
};

function kind(f: FactTexts, fact: string, language: 0 | 1): string {
  if (f(fact) === '') return language === 0 ? '最上级' : 'the top';
  return kinds[f(fact)]?.[language] ?? f(fact);
}

/** Acts upon the tree of organizations, each refusal with its cure. */
export const organizationSentences: SentenceTable = {
  'organization.name-taken': {
    zh: (f) => `已经有名为“${f('name')}”的组织，请换一个名称。`,
    en: (f) => `There is an organization named “${f('name')}” already; choose another name.`,
  },
  'organization.name-same': {
    zh: (f) => `“${f('name')}”就是现在的名称，请填新名称。`,
    en: (f) => `“${f('name')}” is its name already; give the new one.`,
  },
  'organization.kind-misplaced': {
    zh: (f) => `${kind(f, 'parentKind', 0)}下面不能直接设${kind(f, 'kind', 0)}，请选择合适的上级。`,
    en: (f) =>
      `A ${kind(f, 'kind', 1)} cannot stand directly under ${kind(f, 'parentKind', 1)}; choose another parent.`,
  },
  'organization.parent-closed': {
    zh: () => '上级组织在这一天还没有成立或已经撤销，请另选上级或改日期。',
    en: () => 'The organization above does not stand on that day; choose another one or another day.',
  },
  'organization.parent-same': {
    zh: (f) => `“${f('name')}”已经在“${f('parent')}”下面，请选别的上级。`,
    en: (f) => `“${f('name')}” stands under “${f('parent')}” already; choose another one.`,
  },
  'organization.under-itself': {
    zh: (f) => `“${f('name')}”不能划到自己下面的组织里，请选别的上级。`,
    en: (f) => `“${f('name')}” cannot come to stand under one of its own organizations; choose another one.`,
  },
  'organization.several-tops': {
    zh: (f) => `最上面只能有一个组织，请给“${f('name')}”选上级。`,
    en: (f) => `Only one organization stands at the top; choose one above “${f('name')}”.`,
  },
  'organization.second-committee': {
    zh: (f) => `一套系统只管一个县级党委，“${f('name')}”请设在本级党委下面。`,
    en: (f) => `There is one county committee here; put “${f('name')}” under it.`,
  },
  'organization.own-committee': {
    zh: (f) => `“${f('name')}”是本级党委，不能合并、分设或撤销，也不能划到下级。`,
    en: (f) => `“${f('name')}” is the committee itself: it is not merged, split, closed or moved below.`,
  },
  'organization.not-there': {
    zh: () => '这一天没有这个组织，请改日期或另选组织。',
    en: () => 'There is no such organization on that day; choose another day or another organization.',
  },
  'organization.not-yet': {
    zh: (f) => `“${f('name')}”自 ${f('from')} 起才有，请选之后的日期。`,
    en: (f) => `“${f('name')}” stands only from ${f('from')} on; choose a later day.`,
  },
  'organization.closed': {
    zh: (f) => `“${f('name')}”已经撤销，不再登记新的内容；以前的记录照常可查。`,
    en: (f) => `“${f('name')}” is closed and takes nothing new; what it recorded stays readable.`,
  },
  'organization.id-taken': {
    zh: () => '这次办理与之前提交的内容不同，没有保存。请刷新后重新填写。',
    en: () => 'This differs from what was sent before; nothing was saved. Reload and fill it in again.',
  },
  'organization.changed-meanwhile': {
    zh: (f) => `您打开之后，“${f('name')}”已由别人变动，没有保存。请刷新后再办。`,
    en: (f) => `Somebody else changed “${f('name')}” meanwhile; nothing was saved. Reload and try again.`,
  },
  'organization.in-future': {
    zh: (f) => `${f('on')}还没有到，请到那一天再办。`,
    en: (f) => `${f('on')} has not come yet; enter it on that day.`,
  },
  'organization.before-year': {
    zh: (f) => `以前年度不再改动，请填 ${f('year')} 年的日期。`,
    en: (f) => `Earlier years stand; give a day in ${f('year')}.`,
  },
  'organization.changed-later': {
    zh: (f) => `“${f('name')}”在 ${f('on')} 有过变动，请填这一天或之后的日期。`,
    en: (f) => `“${f('name')}” changed on ${f('on')}; give that day or a later one.`,
  },
  'organization.clashes-later': {
    zh: (f) => `与 ${f('on')} 的另一次变动矛盾，请填这一天或之后的日期。`,
    en: (f) => `It clashes with another act of ${f('on')}; give that day or a later one.`,
  },
  'organization.has-organizations': {
    zh: (f) => `“${f('name')}”下面还有：${f('children')}。请先划转或撤销它们。`,
    en: (f) => `Under “${f('name')}” there still are: ${f('children')}. Move or close them first.`,
  },
  'organization.has-people': {
    zh: (f) => `还有 ${f('count')} 名党员。请先转走组织关系，或者改办合并。`,
    en: (f) => `${f('count')} members are still in it. Transfer them first, or merge it instead.`,
  },
  'organization.nothing-to-merge': {
    zh: () => '合并至少要有两个组织，请再选一个。',
    en: () => 'A merger needs two organizations at least; choose another one.',
  },
  'organization.kinds-differ': {
    zh: (f) => `“${f('name')}”是${kind(f, 'kind', 0)}，不能并入${kind(f, 'intoKind', 0)}，请选同类组织。`,
    en: (f) =>
      `“${f('name')}” is a ${kind(f, 'kind', 1)} and cannot become a ${kind(f, 'intoKind', 1)}; choose one of its kind.`,
  },
  'organization.merged-with-own-part': {
    zh: (f) => `“${f('name')}”与要并入的组织是上下级，请先把下级划出来。`,
    en: (f) => `“${f('name')}” and what it is merged into stand under one another; move the lower one out first.`,
  },
  'organization.nothing-to-split': {
    zh: (f) => `“${f('name')}”撤销分设时至少要有两个新组织，请再加一个。`,
    en: (f) => `“${f('name')}” has to become two at least; add another one.`,
  },
  'organization.part-misplaced': {
    zh: (f) => `有的下级组织不在“${f('name')}”下面，或者分了两次，请重新分配。`,
    en: (f) => `Some organization does not stand under “${f('name')}” or is placed twice; place them anew.`,
  },
  'organization.parts-unplaced': {
    zh: (f) => `还没有分配的下级组织：${f('children')}。请都分到新组织里。`,
    en: (f) => `Not placed yet: ${f('children')}. Place each in one of the new ones.`,
  },
  'organization.people-unplaced': {
    zh: (f) => `还有 ${f('count')} 名党员没有分配，请都分到新支部里。`,
    en: (f) => `${f('count')} members are not placed yet; place each in one of the new branches.`,
  },
  'organization.person-not-there': {
    zh: () => '分配的人里有的不在这个支部，请刷新后重新分配。',
    en: () => 'Somebody placed does not belong to this branch; reload and place them anew.',
  },
  'organization.person-placed-twice': {
    zh: () => '有人分到了两个支部，请只留一个。',
    en: () => 'Somebody is placed in two branches; leave one.',
  },
  'organization.joined-since': {
    zh: (f) => `有党员 ${f('on')} 才转入，请填这一天之后的日期。`,
    en: (f) => `Somebody joined on ${f('on')}; give a day after that.`,
  },
  'organization.too-few-full-members': {
    zh: (f) => `“${f('name')}”只有 ${f('found')} 名正式党员，支部至少要有 ${f('least')} 名，请重新分配。`,
    en: (f) =>
      `“${f('name')}” would have ${f('found')} full members, and a branch needs ${f('least')}; place them anew.`,
  },
  'organization.not-month-start': {
    zh: () => '党员随支部变动从每月1日算起，请填某月1日。',
    en: () => 'Members go over with the first of a month; give the first of a month.',
  },
  'organization.months-unpassed': {
    zh: (f) => `“${f('name')}”这些月份的评分还没有通过：${f('periods')}。请先开会通过。`,
    en: (f) => `“${f('name')}” has not passed these months yet: ${f('periods')}. Pass them first.`,
  },
  'organization.notices-due': {
    zh: (f) => `“${f('name')}”这些公示还没有发布：${f('periods')}。请先公示。`,
    en: (f) => `“${f('name')}” has not published these yet: ${f('periods')}. Publish them first.`,
  },
  'organization.year-unfinished': {
    zh: (f) => `“${f('name')}”${f('periods')}的年终还没有办完，请先办完。`,
    en: (f) => `“${f('name')}” has not finished the year end of ${f('periods')}; finish it first.`,
  },
  'organization.notice-open': {
    zh: (f) => `“${f('name')}”有公示挂到 ${f('until')}，请等公示期满再办。`,
    en: (f) => `A notice of “${f('name')}” hangs until ${f('until')}; wait until it is over.`,
  },
  'organization.ballot-half-keyed': {
    zh: (f) => `“${f('name')}”${f('period')}的测评票还没有录完，请两人都录完再办。`,
    en: (f) => `A ballot of “${f('name')}” (${f('period')}) is half typed in; finish it first.`,
  },
  'organization.year-end-under-way': {
    zh: (f) => `“${f('name')}”${f('year')}年的年终已经开始，请办完并公示期满，从次年1月1日起变动。`,
    en: (f) =>
      `The year end of ${f('year')} of “${f('name')}” is under way; finish it and let the act begin with next year.`,
  },
  'organization.recorded-since': {
    zh: (f) => `“${f('name')}”在 ${f('on')} 还有记录，请填次月1日，或者先撤回这些记录。`,
    en: (f) => `“${f('name')}” has records of ${f('on')}; give the first of the next month, or take them back first.`,
  },
  'organization.settled-since': {
    zh: (f) => `“${f('name')}”已经通过或公示：${f('periods')}。请从下一个未评分月份的1日起并入。`,
    en: (f) =>
      `“${f('name')}” has settled ${f('periods')} already; let the others join with the first month that is not.`,
  },
  'organization.scheme-to-choose': {
    zh: (f) => `原支部用的办法不一样：${f('schemes')}。请选定合并后用哪一个。`,
    en: (f) => `The branches were scored by different schemes: ${f('schemes')}. Choose the one that holds from now on.`,
  },
};
