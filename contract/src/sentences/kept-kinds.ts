import type { KeptKindId, KeepTime, Protection } from '../kept-kinds.ts';

type Both = readonly [zh: string, en: string];

/** What each kind of data is called, and what it is kept for (PIPL 6 and 17). */
export const keptKindWords: Readonly<Record<KeptKindId, { readonly name: Both; readonly purpose: Both }>> = {
  identity: {
    name: ['姓名、性别、民族、出生日期、党内职务', 'Name, sex, ethnicity, day of birth, Party post'],
    purpose: ['认清是哪一位党员，编制名册', 'To tell members apart and keep the roll'],
  },
  phone: {
    name: ['手机号码', 'Telephone number'],
    purpose: [
      '支部联系本人；加密保存，只显示后四位',
      'For the branch to reach the member; encrypted, last four digits shown',
    ],
  },
  idNumber: {
    name: ['公民身份号码（选填）', 'ID number (optional)'],
    purpose: [
      '区分同名同生日的人；加密保存，只显示后四位',
      'To tell apart people of one name and birthday; encrypted, last four shown',
    ],
  },
  membership: {
    name: ['党籍、入党和转正日期、所在支部和变动', 'Membership, days of admission, branch and changes'],
    purpose: ['确定由哪个支部、按哪一类考评', 'To find which branch scores the member, and as what'],
  },
  exemption: {
    name: [
      '不列入积分的申请、原因代码和起止日期，代办记录',
      'Exemption: wish, a code and its days; what was typed for somebody',
    ],
    purpose: [
      '不对年老体弱、长期患病的党员评分；不记病情',
      'Not to score the old, frail or long ill; nothing about health',
    ],
  },
  mobility: {
    name: [
      '流动党员的接收支部和联系记录（只记日期和方式）',
      'Mobile members: host branch, and days and ways of contact',
    ],
    purpose: ['保持联系，确定在哪里参加评议', 'To keep contact and know where a member is appraised'],
  },
  appointment: {
    name: ['任职和授予记录', 'Roles and who granted them'],
    purpose: ['决定谁能看什么、办什么', 'To decide who may see and do what'],
  },
  handOver: {
    name: ['任期交接清单和签收', 'Hand-over lists and signatures'],
    purpose: ['换届时把未办完的事交清楚', 'To hand over what is open at the end of a term'],
  },
  account: {
    name: [
      '账号、密码摘要、动态口令种子（加密）',
      'Account, digests of passwords, seed of the second factor (encrypted)',
    ],
    purpose: ['登录', 'To sign in'],
  },
  session: {
    name: ['登录会话、网络地址、输错次数', 'Sessions, network address, wrong tries'],
    purpose: ['保持登录，防止别人猜密码', 'To stay signed in and stop guessing'],
  },
  reminders: {
    name: [
      '提醒邮箱（选填，加密）和提醒过哪些步骤',
      'Address for reminders (optional, encrypted) and which steps one was reminded of',
    ],
    purpose: [
      '到期前和逾期时用邮件提醒本人，不重复提醒',
      'To remind by mail before and after a due day, and not twice',
    ],
  },
  scores: {
    name: ['每月评分和理由，评分更正', 'Monthly scores and reasons, corrections of them'],
    purpose: ['按积分办法计算积分', 'To work out points under the scheme'],
  },
  entries: {
    name: ['积分台账（加分、扣分、更正）', 'Points ledger (awards, deductions, reversals)'],
    purpose: ['按积分办法计算积分，事后可以核对', 'To work out points, and to check them later'],
  },
  declarations: {
    name: [
      '个人申报（做了什么、每一步由谁办、理由）和回避声明',
      'Declarations (the deed, each step, by whom and why) and recusals',
    ],
    purpose: ['由本人申报、由别人核实，作为积分的依据', 'For members to report deeds and others to verify them'],
  },
  pledges: {
    name: ['承诺（内容、签字、进展、是否兑现、理由）', 'Pledges (words, signatures, progress, kept or not, and why)'],
    purpose: [
      '双方签承诺、记进展、到期认定，评分时对照',
      'To sign pledges, note progress and decide; looked at when scoring',
    ],
  },
  spotChecks: {
    name: [
      '抽查（名单、在场的人和他们写的数、抽中的人、核对结果和理由）',
      'Spot checks (list, who was present with which number, who was drawn, findings and reasons)',
    ],
    purpose: ['抽签核对评分和登记，谁都能复算', 'To check scores and entries by a draw that anybody can repeat'],
  },
  events: {
    name: [
      '活动出勤表（到会、补课、请假、缺席；党费是否按时，不记金额、不记请假原因）',
      'Sheets of events (who came, made it up, was on leave or absent; whether dues were paid in time, never amounts, never why)',
    ],
    purpose: ['记组织生活，按积分办法计分', 'To keep the record of Party life and work out points under the scheme'],
  },
  attachments: {
    name: [
      '申报和台账的证明材料（照片、PDF，加密存在库外）',
      'Evidence of declarations and ledger entries (photos, PDFs, sealed outside the database)',
    ],
    purpose: ['证明加分、扣分属实', 'To prove awards and deductions'],
  },
  ballots: {
    name: [
      '民主测评：谁能参加、谁领过票，抽取代表的名单，票数和合计（不知道谁投的）',
      'Ballots: who may take part and who has claimed; lists that representatives were drawn from; sums, of which nobody knows who gave which',
    ],
    purpose: ['按积分办法计入年终总分', 'To count in the year-end points'],
  },
  ratings: {
    name: ['年终评定结果和会议认定', 'Year-end rating and facts stated by the meeting'],
    purpose: ['评星定级，奖惩有据', 'To rate members and give reasons'],
  },
  broughtEvidence: {
    name: [
      '一票否决（认定机关、文书、事由、解除）、以往期间和其他办法的结果',
      'Vetoes (organ, document, what it is about, lifting), and results of earlier periods or other schemes',
    ],
    purpose: ['按积分办法计算积分和评定', 'To work out points and ratings under the scheme'],
  },
  cardFiles: {
    name: ['转出、转入的积分卡文件', 'Card files sent out and taken in'],
    purpose: ['组织关系转到别的党委时，积分卡随人走', 'So that the card follows a member to another committee'],
  },
  archives: {
    name: ['年度档案（一个支部一年的评定、公示、台账）', 'Archives of a year (a branch’s ratings, notices, ledger)'],
    purpose: ['存档；不用本系统也能看、能核对', 'To keep the year where it is read and checked without this system'],
  },
  notices: {
    name: [
      '公示（姓名、各项得分、星级，谁提出、审核、审批、撤下）',
      'Notices (name, points by item, stars; who proposed, checked, approved them and took them down)',
    ],
    purpose: ['按规定公示，接受异议', 'To publish as the rules demand and hear objections'],
  },
  confirmations: {
    name: ['本人对积分的确认或者不同意的理由', 'Confirmations of one’s own points, and why somebody did not agree'],
    purpose: ['有的办法规定公示前由本人确认', 'Some rules let members confirm before points are published'],
  },
  experiences: {
    name: [
      '经历（学习、服务、任职、荣誉、谈话，依据，谁登记、谁核实）',
      'A member’s way through the years (study, service, offices, honours, talks, what proves them, who wrote and confirmed them)',
    ],
    purpose: [
      '由第二人核实后画成本人的成长线路图，不计分',
      'To draw a member’s own way once a second person has confirmed it; gives no points',
    ],
  },
  objections: {
    name: [
      '异议和申诉（对什么、谁提的、查明的情况、答复）',
      'Objections and appeals (what, by whom, findings, answers)',
    ],
    purpose: ['听取、调查并答复', 'To hear, look into and answer them'],
  },
  suggestions: {
    name: [
      '意见建议（内容、谁提的、反映谁、答复、满不满意；不留名的不存是谁）',
      'Opinions and suggestions (what, by whom, about whom, replies, whether they satisfied; without a name nobody is kept)',
    ],
    purpose: [
      '受理、答复；反映某个人的，只有受理和查办的人看，被反映的人看不到',
      'To take them in and reply; complaints about a person are read by those who deal with them alone, never by whom they are about',
    ],
  },
  cases: {
    name: [
      '组织处置案卷（每一步的记录、本人的意见、表决人数、决定）',
      'Case files (the record of each step, what the member said, figures of the meeting, the decision)',
    ],
    purpose: [
      '限期改正、劝其退党、除名按程序办，保证本人知情、申辩、申诉',
      'To take restrictions, urged withdrawal and removal step by step, with the member told, heard and free to appeal',
    ],
  },
  lapses: {
    name: ['连续六个月没有记录的核实情况', 'What was found about six months without a record'],
    purpose: ['请支部去了解情况，不作任何结论', 'To have the branch look into it; no result follows'],
  },
  measures: {
    name: [
      '结果运用（决定、理由、谈话和通知书的记录、帮助人、评议）',
      'What was decided because of ratings (reasons, records of talks and letters, mentor, review)',
    ],
    purpose: ['按办法运用评定结果，公示后由会议决定', 'To act on ratings by the rules, by decision of a meeting'],
  },
  bulletins: {
    name: [
      '季度通报点评（支部的数字、点评，谁写的、谁发布的）',
      'Commented bulletins (figures of a branch, comments, who wrote and released them)',
    ],
    purpose: ['按办法每季度通报点评', 'To comment on each quarter as the rules ask'],
  },
  starConsents: {
    name: [
      '评上季度之星的，本人同意上墙的照片、岗位和事迹（照片加密存在数据库外，撤回就删）',
      'What stars of a quarter let hang: photo (sealed outside the database, gone when taken back), post and deed',
    ],
    purpose: ['按本人的意愿在公开栏展示', 'To show them on the board as far as they agree'],
  },
  supervision: {
    name: [
      '监督检查（谁去检查、查出什么、谁整改、会议的评价和支部的答复）',
      'Visits to branches (who went, what was found, who puts it right, what a meeting thought, the branch’s answer)',
    ],
    purpose: [
      '上级按计划检查支部，问题盯到改好',
      'For those above to look at branches by a plan, until what lacks is put right',
    ],
  },
  workReports: {
    name: [
      '支部书记述职（报告、评议票数合计、党委点评）',
      'Secretaries’ yearly reports (words, the meeting’s sums, the committee’s comment)',
    ],
    purpose: ['书记每年述职，听取评议', 'For secretaries to report once a year and be heard'],
  },
  minutes: {
    name: ['步骤记录（会议日期、人数、内容）', 'Minutes of steps (day, numbers, words)'],
    purpose: ['证明每一步都办了', 'To show that every step was done'],
  },
  audit: {
    name: ['操作记录（谁、何时、做了什么）', 'Trail of acts (who, when, what)'],
    purpose: ['查清每次改动，防止篡改', 'To trace every change'],
  },
  auditDetails: {
    name: ['操作记录的前后内容和网络地址', 'What an act changed, and from which address'],
    purpose: ['查清每次改动', 'To trace every change'],
  },
  views: {
    name: ['查看记录（谁看过谁的资料）', 'View records (who looked at whom)'],
    purpose: ['让本人知道谁看过', 'To let people know who looked'],
  },
  readings: {
    name: ['告知书阅读记录', 'Reading of the privacy statement'],
    purpose: ['证明已经告知', 'To show that people were told'],
  },
  corrections: {
    name: ['更正申请和答复', 'Requests for correction and answers'],
    purpose: ['按期办理更正申请', 'To answer in time'],
  },
  requests: {
    name: ['请求编号和加密的答复', 'Request keys and sealed answers'],
    purpose: ['同一次点击只办一次', 'To carry out each click once'],
  },
  imports: {
    name: ['导入记录和文件名', 'Imports and names of files'],
    purpose: ['知道资料从哪份表来，能整批撤销', 'To know where data came from and undo it'],
  },
  impersonal: {
    name: ['组织、办法、日历、签名', 'Organizations, schemes, calendar, signatures'],
    purpose: ['程序运行', 'For the program to work'],
  },
};

export const protectionWords: Readonly<Record<Protection, Both>> = {
  sensitive: ['敏感', 'sensitive'],
  internal: ['内部', 'internal'],
  impersonal: ['不涉及个人', 'not about people'],
};

export const keepTimeWords: Readonly<Record<KeepTime, Both>> = {
  membership: [
    '党员在本县期间及离开后，由组织部按档案规定处理',
    'While a member here and after; the department decides by the archive rules',
  ],
  'points-record': ['积分档案，由组织部按档案规定处理', 'Points file; the department decides by the archive rules'],
  chain: ['只增不改，随积分档案保存', 'Only added to; kept with the points file'],
  account: ['停用后 180 天删去登录凭据', 'What is needed to sign in is erased 180 days after closing'],
  'audit-details': ['3 年（不少于 180 天）', '3 years (at least 180 days)'],
  views: ['1 年', '1 year'],
  corrections: ['办结后 3 年', '3 years after the answer'],
  'file-names': ['文件名 1 年', 'Names of files 1 year'],
  reminders: [
    '邮箱到本人清空或账号停用为止，提醒记录 800 天，自动删除',
    'The address until taken out or the account is closed; reminders 800 days, by itself',
  ],
  requests: ['3 天，自动删除', '3 days, by itself'],
  sessions: ['最长 12 小时', 'At most 12 hours'],
  none: ['—', '—'],
};
