export const personJoins = {
  title: '重复的记录',
  lead: '姓名和出生日期相同，或者手机号相同的两份记录。是不是同一个人，由您看过以后决定。',
  empty: '没有看起来重复的记录。',
  pair: '可能是同一个人：{{name}}',
  joined: '今天合并了{{name}}的两份记录。当天可以撤销，过了今天就不能了。',
  undo: '撤销合并',
  branch: '所在支部',
  since: '从哪天起',
  keep: '是同一个人，留这一份',
} as const;
