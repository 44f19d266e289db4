export const yearChecks = {
  title: '查漏查重',
  remark: '{{year}}年度 · 只列出来，改不改由人定',
  missing: '缺的评分',
  'missing.none': '已经过去的各期，该评的都评了。',
  'missing.cells': '{{name}}缺{{cells}}项',
  alike: '可能重复的登记',
  'alike.lead': '同一个人，同一天的同一项，或者同一个文号。确实重复的，到台账里更正其中一笔。',
  'alike.none': '没有看起来重复的。',
  'alike.entry': '看台账',
  'alike.declaration': '看申报',
  'likeness.same-day': '同一天、同一项',
  'likeness.same-document': '同一个文号',
} as const;
