/**
 * The words people write in spreadsheets: headings and their usual variants, category words, titles of
 * our own templates. Kept here because code elsewhere carries no Chinese.
 */

/** Columns of a roster; the first word of each is the one our template prints. */
export const rosterHeadings = {
  name: ['姓名', '党员姓名', '名字', '党员'],
  sex: ['性别'],
  ethnicity: ['民族', '族别'],
  bornOn: ['出生日期', '出生年月日', '出生时间', '出生年月', '生日'],
  joinedOn: [
    '入党日期',
    '入党时间',
    '入党年月日',
    '入党年月',
    '加入党组织日期',
    '加入党组织时间',
    '加入中共组织的时间',
  ],
  fullMemberOn: ['转正日期', '转正时间', '转正年月日', '转正年月', '转为正式党员日期', '转为正式党员时间'],
  branch: [
    '所在党支部',
    '党支部',
    '支部',
    '所在支部',
    '所属党支部',
    '所属支部',
    '支部名称',
    '党支部名称',
    '所在党组织',
    '所在组织',
  ],
  partyPost: ['党内职务', '职务', '党内任职', '支部职务', '党内岗位'],
  kind: ['人员类别', '类别', '党员类别', '人员类型', '党员类型', '所属类别', '党员身份', '党籍状态'],
  phone: ['手机号', '手机号码', '手机', '电话', '联系电话', '电话号码', '联系方式', '移动电话', '联系手机'],
  idNumber: ['身份证号', '公民身份号码', '身份证号码', '身份证', '身份号码', '证件号码', '居民身份证号'],
} as const;

/** Headings of a score sheet that name the member rather than an item. */
export const scoreHeadings = {
  name: ['姓名', '党员姓名', '名字', '党员'],
  bornOn: ['出生日期', '出生年月日', '出生时间', '生日'],
  number: ['编号', '党员编号', '人员编号'],
} as const;

/** Columns of a score sheet that are known not to be items. */
export const scoreColumnsIgnored = [
  '序号',
  '支部',
  '党支部',
  '所在党支部',
  '所在支部',
  '类别',
  '人员类别',
  '党员类别',
  '性别',
  '职务',
  '党内职务',
  '合计',
  '小计',
  '总分',
  '总计',
  '得分合计',
  '合计得分',
  '本月合计',
  '本月得分',
  '平均分',
  '排名',
  '名次',
  '备注',
  '说明',
  '问题',
  '签字',
  '本人签字',
] as const;

export const sexWords = { 男: 'male', 女: 'female', 男性: 'male', 女性: 'female' } as const;

export const statusWords = {
  正式党员: 'full',
  正式: 'full',
  预备党员: 'probationary',
  预备: 'probationary',
  发展对象: 'development-target',
  入党积极分子: 'activist',
  积极分子: 'activist',
} as const;

export const categoryWords = {
  农村: 'rural',
  农民: 'rural',
  村: 'rural',
  社区: 'community',
  街道社区: 'community',
  城市社区: 'community',
  机关: 'organ',
  机关事业: 'organ',
  党政机关: 'organ',
  机关企事业: 'organ',
  事业单位: 'organ',
  企业: 'enterprise',
  国有企业: 'enterprise',
  国企: 'enterprise',
  公有制企业: 'enterprise',
  社会组织: 'social-organization',
  两新: 'two-new',
  两新组织: 'two-new',
  非公企业: 'two-new',
  非公有制企业: 'two-new',
} as const;

/** What may stand between or after category words and says nothing more. */
export const categoryEndings = ['党员', '支部', '类', '人员'] as const;

/** A row that begins with one of these and names nobody is a closing line, not a person. */
export const closingWords = [
  '合计',
  '总计',
  '小计',
  '注:',
  '注：',
  '注',
  '说明',
  '备注',
  '填表',
  '制表',
  '审核',
  '填报',
  '联系人',
  '党组织书记签字',
  '签字',
  '盖章',
  '日期',
] as const;

/** The name beside the colour in our roster template: what a good row looks like, in words. */
export const rosterTemplateWords = {
  sheet: '党员花名册',
  title: '党员花名册（请从第3行起填写，一人一行）',
  guide: '填写说明',
  guideHeads: ['栏目', '是否必填', '怎样填写'],
  required: '必填',
  optional: '选填',
  statusChoices: ['正式党员', '预备党员', '发展对象', '入党积极分子'],
  sexChoices: ['男', '女'],
  guideLines: {
    name: '与身份证件一致；少数民族姓名中的间隔号请用“·”。',
    sex: '男或女。',
    ethnicity: '如：汉族。',
    bornOn: '写到日，如 1980-03-15。写 1980年3月15日、1980.3.15、19800315 也可以。',
    joinedOn: '写到日，如 2019-07-01。正式党员和预备党员必填；只知道年月的，请先查清再填。',
    fullMemberOn: '写到日，如 2020-07-01。预备党员不填。',
    branch: '写支部全称，同一个支部每行写法要一致。',
    partyPost: '如：支部书记、组织委员；没有职务就空着。',
    kind: '从下拉框选；还可以在后面写所属类别，如：正式党员 农村。可用的类别：农村、社区、机关、企业、社会组织、两新组织。',
    phone: '11位手机号码，或带区号的固定电话。',
    idNumber:
      '不要求填写；确有需要再填。18位，最后一位可以是X，系统会核对校验码、出生日期和性别，加密保存，屏幕上只显示后四位。',
  },
} as const;

export const scoreTemplateWords = {
  number: '编号',
  sheet: '评分表',
  title: (branch: string, year: string, period: string) => `${branch}党员${year}年${period}评分表`,
  range: (least: string, most: string) => `${least}至${most}分，可空着`,
} as const;

/** Columns of a book of entries; the first word of each is the one our template prints. */
export const entryHeadings = {
  name: scoreHeadings.name,
  bornOn: scoreHeadings.bornOn,
  number: scoreHeadings.number,
  item: [
    '项目',
    '积分项目',
    '加减分项目',
    '加分项目',
    '扣分项目',
    '考核项目',
    '考核指标',
    '指标',
    '事项',
    '积分事项',
    '奖惩项目',
  ],
  level: ['档次', '级别', '表彰级别', '奖惩级别', '等级', '层级'],
  points: ['分值', '分数', '积分', '得分', '加减分', '加分', '扣分', '记分'],
  quantity: ['数量', '次数', '篇数', '时长', '小时', '件数', '场次'],
  day: ['日期', '发生日期', '时间', '发生时间', '事项日期', '获奖日期', '记录日期', '哪一天'],
  document: ['依据', '证明材料', '文件号', '文号', '文件', '依据或文号', '证明', '佐证材料', '佐证', '依据材料'],
  note: ['备注', '说明', '事由', '内容', '具体事项', '事项内容', '情况说明', '具体情况'],
} as const;

export const entryTemplateWords = {
  sheet: '积分台账',
  title: (branch: string, year: string) => `${branch}${year}年积分台账（请从第3行起填写，一人一事一行）`,
  lists: '可选的词',
  listHeads: ['姓名', '项目', '档次'],
  guide: '项目和档次',
  guideHeads: ['项目', '加分还是扣分', '档次', '分值', '依据条款'],
  signs: { plus: '加分', minus: '扣分（只写分值，不写负号）', both: '加分写正数，扣分写负数' },
  range: (least: string, most: string) => (least === most ? least : `${least}至${most}`),
  ends: ['分', '次', '篇', '个', '小时'],
  serial: ['序号', '编次', '支部', '党支部', '所在党支部'],
} as const;

/** Lists of hours out of a training or volunteer system; the first word of each is the one our template prints. */
export const experienceBookWords = {
  headings: {
    name: scoreHeadings.name,
    bornOn: scoreHeadings.bornOn,
    course: ['种类', '类别', '类型', '学习或服务', '经历种类'],
    title: [
      '名称',
      '内容',
      '课程名称',
      '课程',
      '培训名称',
      '培训内容',
      '学习内容',
      '活动名称',
      '活动',
      '项目名称',
      '项目',
      '服务项目',
      '服务内容',
      '主题',
    ],
    day: [
      '日期',
      '培训日期',
      '学习日期',
      '服务日期',
      '活动日期',
      '开始日期',
      '时间',
      '服务时间',
      '培训时间',
      '活动时间',
    ],
    hours: ['小时', '小时数', '学时', '学时数', '时长', '服务时长', '学习时长', '培训学时', '服务小时'],
    document: [...entryHeadings.document, '证书号', '证书编号', '证明编号', '凭证', '编号'],
  },
  courses: {
    study: ['学习', '培训', '学习培训', 'study'],
    service: ['服务', '志愿服务', '志愿', 'service'],
  },
  ends: ['小时', '学时', '个', 'h'],
  sheet: '学时和服务小时',
  title: (branch: string) => `${branch}学时和服务小时（请从第3行起填写，一人一事一行）`,
} as const;

/** How people write the periods of a year. */
export const periodWords = {
  year: '年',
  month: '月',
  numerals: ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
  quarter: { before: '第', after: '季度' },
  halves: ['上半年', '下半年'],
} as const;

export const yearScoreWords = {
  file: '各月评分表',
  yearName: '全年',
  halfName: (half: number) => (half === 1 ? '上半年' : '下半年'),
  quarterName: (quarter: number) => `第${['一', '二', '三', '四'][quarter - 1] ?? ''}季度`,
  monthName: (month: number) => `${month}月`,
} as const;

/** Who came to what, and who paid the dues, as people write it down. */
export const eventBookWords = {
  headings: {
    day: ['日期', '时间', '活动日期', '会议日期', '活动时间', '会议时间', '召开时间', '开展时间'],
    kind: ['活动类型', '会议类型', '类型', '活动类别', '会议类别', '种类', '活动种类'],
    title: ['主题', '名称', '活动名称', '会议名称', '活动主题', '会议主题', '议题', '活动', '会议'],
    state: [
      '情况',
      '出勤',
      '出勤情况',
      '到会情况',
      '参加情况',
      '考勤',
      '签到',
      '是否到会',
      '是否参加',
      '交纳情况',
      '党费',
    ],
    madeUp: ['补课日期', '补课时间', '补学日期', '补学时间'],
  },
  states: {
    attendance: {
      came: ['√', '✓', '✔', '到', '到会', '出席', '出勤', '参加', '已到', '是', '1', '签到', '已签到', '在'],
      'made-up': ['补课', '补学', '已补课', '已补学', '补'],
      leave: ['请假', '假', '事假', '病假', '公假', '因公请假', '△'],
      absent: ['缺', '缺席', '缺勤', '旷会', '未到', '未到会', '未参加', '无故缺席', '×', '✗', '✕', 'x', '否', '0'],
    },
    dues: {
      'on-time': ['√', '✓', '✔', '已交', '按时', '按时交纳', '交', '是', '1', '足额'],
      late: ['补交', '迟交', '晚交', '逾期', '已补交'],
      unpaid: ['未交', '欠', '欠交', '没交', '×', '✗', '✕', 'x', '否', '0'],
    },
  },
  titleMost: 60,
  file: '出勤和党费表',
  title: (branch: string, year: string, name: string) => `${branch}${year}年${name}`,
  attendanceLead: '第3行写日期，如 3月5日；下面写 √、请假、缺席，补课写“补课 3月12日”',
  duesLead: '下面写 √（按时）、补交、未交；还没到的月份空着',
  month: (month: number) => `${month}月`,
} as const;

export const markedWords = {
  sheet: '问题清单',
  title: '以下各处有问题，本次没有导入任何内容。请改好标黄的单元格后重新上传。',
  heads: ['序号', '工作表', '行', '列', '栏目', '原内容', '问题'],
  column: '问题',
  formula: '（公式，无结果）',
} as const;

/** Marks people write in dates. */
export const dateWords = { year: '年', month: '月', day: ['日', '号'] } as const;

/** Ordinals people put before an item's name: 第3项. */
export const ordinalWords = { before: '第', after: ['项', '条', '款'] } as const;

export const booleanWords = { true: '是', false: '否' } as const;
