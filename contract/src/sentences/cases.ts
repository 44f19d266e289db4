import type { SentenceTable } from './sentence-table.ts';

/** Case files, and checks of six empty months. */
export const caseSentences: SentenceTable = {
  'case.changed-meanwhile': {
    zh: () => '这件案卷刚才已经有人办过一步，或者现在还没到这一步，请刷新页面看办到哪里。',
    en: () =>
      'Somebody has just taken a step in this case, or it is not at this step. Reload the page and see where it stands.',
  },
  'case.id-taken': {
    zh: () => '这一份已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other contents already. Reload the page and write it anew.',
  },
  'case.open-already': {
    zh: () => '这位党员已经有一件没有办完的案卷，同一个人不能同时办两件。',
    en: () => 'There is an unfinished case about this member; there are never two at once.',
  },
  'case.punished': {
    zh: () => '这件事已经给过党纪处分，不能再作组织处置。',
    en: () => 'This matter was punished under discipline already; it is not dealt with a second time.',
  },
  'case.part-own': {
    zh: () => '关于自己的案卷，自己不能办，也不能安排本人参与办理。',
    en: () => 'Nobody deals with a case about himself.',
  },
  'case.part-taken': {
    zh: (f) => `${f('person')}在这件案卷里已经有一个身份，一个人只能有一个。`,
    en: (f) => `${f('person')} has a part in this case already; one person has one part.`,
  },
  'case.part-tied': {
    zh: (f) => `${f('person')}已经声明和本人有关系、要回避，不能参与办理，请换人。`,
    en: (f) => `${f('person')} has declared a tie with the member and cannot take part; name somebody else.`,
  },
  'case.inquirer-not-full': {
    zh: (f) => `${f('person')}不是这个支部的正式党员，不能参加调查组，请换人。`,
    en: (f) =>
      `${f('person')} is no full member of this branch and cannot be in the inquiry group; name somebody else.`,
  },
  'case.candidate-unknown': {
    zh: () => '选的人没有相应的职务，或者不在这个支部，请重新选人。',
    en: () => 'Somebody chosen does not hold the office for it, or is not of this branch. Choose again.',
  },
  'case.part-last': {
    zh: () => '先指定接手的人，再解除他。案卷不能没有人经办、没有人决定。',
    en: () => 'Name who takes over first: a case is never left without anybody to handle or decide it.',
  },
  'case.reviewer-unset': {
    zh: () => '劝其退党、除名按新办法要由组织部门书面预审，请选预审的人；其他情况不用选。',
    en: () =>
      'Urged withdrawal and removal under the later regulations are reviewed by the organization department: name the reviewer there, and none otherwise.',
  },
  'case.record-lacks': {
    zh: () => '这一步的记录没有填全，或者填了这一步用不到的内容，请对照表格补齐。',
    en: () => 'The record of this step lacks something, or holds what the step does not ask for.',
  },
  'case.inquirers-few': {
    zh: (f) => `调查组至少${f('least')}名正式党员，现在${f('named')}人，请先指定。`,
    en: (f) => `The inquiry group takes at least ${f('least')} full members; ${f('named')} are named so far.`,
  },
  'case.in-future': {
    zh: (f) => `${f('on')}还没有到，只能记已经办了的事。`,
    en: (f) => `${f('on')} is still to come; only what was done is recorded.`,
  },
  'case.before-the-last': {
    zh: (f) => `日期${f('on')}比上一步的${f('since')}还早，请核对。`,
    en: (f) => `${f('on')} is before the last step of ${f('since')}; check the day.`,
  },
  'case.mending-runs': {
    zh: (f) => `改正期到${f('until')}为止，到期以后再开会看改得怎样。`,
    en: (f) => `The time to mend runs until ${f('until')}; the meeting that looks at it comes after.`,
  },
  'case.talkers-few': {
    zh: (f) => `谈话至少${f('least')}人参加，写两个不同的人。`,
    en: (f) => `At least ${f('least')} people hold the talk; give different names.`,
  },
  'case.summons-late': {
    zh: (f) => `${f('on')}通知，会在${f('meeting')}：要提前通知，至少早一天。`,
    en: (f) => `Told on ${f('on')} of a meeting on ${f('meeting')}: it has to be told at least a day before.`,
  },
  'case.before-summoned': {
    zh: (f) => `通知本人${f('meeting')}到会，不能在${f('on')}就算听取过意见。`,
    en: (f) => `The member was told to come on ${f('meeting')}; he cannot count as heard on ${f('on')}.`,
  },
  'case.count-unsound': {
    zh: (f) => `人数对不上：正式党员${f('members')}人，应到${f('due')}人，实到${f('present')}人，请核对。`,
    en: (f) =>
      `The figures contradict each other: ${f('members')} full members, ${f('due')} due, ${f('present')} present.`,
  },
  'case.count-not-present': {
    zh: (f) => `赞成、不赞成、弃权合计${f('given')}人，和实到${f('present')}人不一致。`,
    en: (f) => `Ayes, noes and abstentions come to ${f('given')}, but ${f('present')} were present.`,
  },
  'case.count-written': {
    zh: (f) => `会前书面意见${f('written')}份，比没有到会的${f('absent')}人还多，请核对。`,
    en: (f) => `${f('written')} written opinions, but only ${f('absent')} members were absent; check the figures.`,
  },
  'case.count-agreement': {
    zh: () => '不计入应到人数的，要有上级同意的文号；没有不计入的人，不填文号。',
    en: () =>
      'Whoever is not counted among those due takes the number of the agreement above; without anybody left out, give none.',
  },
  'case.not-quorate': {
    zh: (f) =>
      `应到${f('due')}人，实到${f('present')}人，不到半数以上（至少${f('least')}人），这次会不能表决，请另行召开。`,
    en: (f) =>
      `${f('present')} of ${f('due')} due were present; it takes at least ${f('least')}. Nothing can be decided: hold the meeting again.`,
  },
  'case.mending-unset': {
    zh: () => '同意限期改正的，要定改正到哪一天、由谁帮助；其他决定不填这两项。',
    en: () => 'Where time to mend is approved, give its last day and who helps; leave both empty otherwise.',
  },
  'case.mending-long': {
    zh: () => '改正期一般六个月，最长不超过一年，最后一天要在决定以后。',
    en: () => 'The time to mend is usually six months and at most a year, and ends after the decision.',
  },
  'case.mentor-unknown': {
    zh: () => '帮助的人要是这个支部的正式党员，不能是本人，请重新选。',
    en: () => 'Who helps is a full member of this branch and not the member himself; choose again.',
  },
  'case.companion-unclear': {
    zh: () => '请选支部里的人，或者写外面来的人的名字，只填一样。',
    en: () => 'Choose somebody of the branch or give the name of somebody from outside, one of the two.',
  },
  'case.own-decision': {
    zh: () => '原来的决定是您作的，申诉要由别人决定。',
    en: () => 'The decision was yours; somebody else decides on the appeal against it.',
  },
  'lapse.own': {
    zh: () => '关于自己的，请由别人核实。',
    en: () => 'Leave it to others to look into what concerns yourself.',
  },
  'lapse.id-taken': {
    zh: () => '这一份已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other contents already. Reload the page and write it anew.',
  },
  'lapse.changed-meanwhile': {
    zh: () => '刚才已经有人核实过，或者记录已经补上，请刷新页面。',
    en: () => 'Somebody has just looked into it, or the records have been filled in. Reload the page.',
  },
};
