import type { SentenceTable } from './sentence-table.ts';

/** Ballots: what is wrong with a manifest, a claim, a bundle, a share, the list of a box or a board. */
export const ballotSentences: SentenceTable = {
  'ballot.file-missing': {
    zh: (f) => `找不到文件 ${f('file')}，请核对路径。`,
    en: (f) => `There is no file ${f('file')}; check the path.`,
  },
  'ballot.manifest-unreadable': {
    zh: () => '测评设定文件读不出来：不是测评设定，或者已经损坏。请重新下载。',
    en: () => 'The manifest cannot be read: it is another file, or damaged. Download it again.',
  },
  'ballot.board-unreadable': {
    zh: () => '计票公示文件读不出来：不是计票公示，或者已经损坏。请重新下载。',
    en: () => 'The board cannot be read: it is another file, or damaged. Download it again.',
  },
  'ballot.manifest-wrong': {
    zh: (f) => `测评设定有误（${f('what')}：${f('found')}），不能使用。`,
    en: (f) => `The manifest is wrong (${f('what')}: ${f('found')}) and cannot be used.`,
  },
  'ballot.key-wrong': {
    zh: (f) => `测评设定里的密钥 ${f('key')}… 不合要求，不要用这份设定投票，请告诉监票人。`,
    en: (f) => `The key ${f('key')}… of the manifest is not sound. Do not use this manifest; tell a scrutineer.`,
  },
  'ballot.key-twice': {
    zh: () => '测评设定里同一个密钥用了两次，不要用这份设定投票，请告诉监票人。',
    en: () => 'One key stands twice in the manifest. Do not use this manifest; tell a scrutineer.',
  },
  'ballot.other-election': {
    zh: () => '这是另一次测评的，不能用在这一次。',
    en: () => 'This belongs to another ballot.',
  },
  'ballot.answer-incomplete': {
    zh: () => '领到的票不完整，请再领一次。',
    en: () => 'The ballot paper did not come whole; claim it again.',
  },
  'ballot.signature-wrong': {
    zh: () => '领到的票经核对无效，不要使用，请告诉监票人。',
    en: () => 'The ballot paper that came is not valid. Do not use it; tell a scrutineer.',
  },
  'ballot.receipt-wrong': {
    zh: () => '票箱给的回执不是这张票的，或者签名不对，不能算投成。请再投一次；还是这样，请马上告诉监票人。',
    en: () =>
      'The receipt of the box is not of this paper, or not signed by it: it does not count as cast. Cast again; if it stays so, tell a scrutineer.',
  },
  'ballot.bundle-wrong': {
    zh: (f) => `交来的票不完整或者被改动过（${f('what')}），没有收下，请再交一次。`,
    en: (f) => `What was cast is not whole or was changed (${f('what')}); it was not taken. Cast it again.`,
  },
  'ballot.not-admitted': {
    zh: () => '这张票不是在本次测评这一组领的，没有收下。',
    en: () => 'This paper was not claimed for this group of this ballot; it was not taken.',
  },
  'ballot.share-wrong': {
    zh: (f) => `第 ${f('share')} 份监票码有错，或者是另一次测评的，请对照纸条再输一遍。`,
    en: (f) =>
      `Share ${f('share')} is mistyped or belongs to another ballot; compare it with the slip and type it again.`,
  },
  'ballot.shares-too-few': {
    zh: (f) => `监票码只有 ${f('given')} 份，要 ${f('needed')} 份才能开箱。`,
    en: (f) => `There are ${f('given')} shares; ${f('needed')} open the box.`,
  },
  'ballot.shares-wrong': {
    zh: () => '这几份监票码合在一起打不开这个票箱，请核对是不是同一次发的。',
    en: () => 'These shares together do not open this box; check that they were handed out together.',
  },
  'ballot.box-not-listed': {
    zh: () => '票箱里的票和封箱时公布的清单不一致，不能计票，请告诉监票人和上级党组织。',
    en: () =>
      'The box is not the one in the list published when it was closed; it is not counted. Tell the scrutineers.',
  },
  'ballot.text-wrong': {
    zh: (f) => `${f('kind')} 文件不完整，或者被改动过（${f('what')}）。`,
    en: (f) => `The ${f('kind')} file is not whole or was changed (${f('what')}).`,
  },
  'ballot.line-wrong': {
    zh: (f) => `${f('kind')} 文件第 ${f('line')} 行不合规定。`,
    en: (f) => `Line ${f('line')} of the ${f('kind')} file is not as it must be.`,
  },
  'ballot.lines-unsorted': {
    zh: (f) => `${f('kind')} 文件的各行没有按规定排序，或者有重复。`,
    en: (f) => `The lines of the ${f('kind')} file are not sorted, or one stands twice.`,
  },
  'ballot.admission-twice': {
    zh: () => '票箱清单里同一个投票资格出现了两次。',
    en: () => 'One admission stands twice in the list of the box.',
  },
  'ballot.bundle-twice': {
    zh: () => '票箱清单里同一张票出现了两次。',
    en: () => 'One bundle stands twice in the list of the box.',
  },
  'ballot.more-than-roll': {
    zh: (f) => `“${f('group')}”组有 ${f('count')} 张票，多于应到的 ${f('roll')} 人。`,
    en: (f) => `Group «${f('group')}» has ${f('count')} bundles, more than the ${f('roll')} on its roll.`,
  },
  'ballot.box-differs': {
    zh: (f) => `“${f('group')}”组公示 ${f('bundles')} 张票，票箱清单上是 ${f('inBox')} 张。`,
    en: (f) => `Group «${f('group')}» is said to have ${f('bundles')} bundles; the list of the box has ${f('inBox')}.`,
  },
  'ballot.opened-wrongly': {
    zh: (f) => `“${f('group')}”组该不该开票，与事先设定的最少票数不符。`,
    en: (f) => `Whether group «${f('group')}» was opened is not what the manifest says of its least number.`,
  },
  'ballot.score-twice': {
    zh: () => '同一个打分凭证在计票公示里出现了两次。',
    en: () => 'One token stands twice on the board.',
  },
  'ballot.more-than-bundles': {
    zh: (f) => `“${f('group')}”组的打分多于票数。`,
    en: (f) => `Group «${f('group')}» has more scores than bundles.`,
  },
  'ballot.score-not-genuine': {
    zh: (f) => `计票公示第 ${f('line')} 行的打分不是名册上的人投的，或者被改动过。`,
    en: (f) => `The score in line ${f('line')} of the board was not given by anybody on the roll, or was changed.`,
  },
  'ballot.claim-wrong': {
    zh: (f) => `领票请求不合要求（${f('what')}），没有受理，请刷新页面再领一次。`,
    en: (f) => `The claim is not as it must be (${f('what')}); nothing was signed. Reload the page and claim again.`,
  },
  'ballot.unknown-in-box': {
    zh: () => '票箱里没有这次测评：还没有定稿，或者链接不全。请核对大屏上的测评。',
    en: () =>
      'The box holds no such ballot: it is not fixed yet, or the link is not whole. Compare it with the screen.',
  },
  'ballot.ticket-unknown': {
    zh: () => '票箱里没有这张票券。请把它交给监票人核对。',
    en: () => 'The box does not know this ticket. Show it to a scrutineer.',
  },
  'ballot.box-fault': {
    zh: () => '票箱出了故障，这张票没有收下，请再投一次。',
    en: () => 'The box has a fault; this paper was not taken. Cast it again.',
  },
  'ballot.cookie-sent': {
    zh: () => '这个页面把登录信息带到了票箱，票箱没有读取也没有收下。请刷新页面再投。',
    en: () =>
      'This page sent its sign-in along; the box read nothing and took nothing. Reload the page and cast again.',
  },
  'ballot.casting-not-open': {
    zh: () => '投票还没有开始，请等主持人宣布。',
    en: () => 'Casting has not begun yet; wait until it is announced.',
  },
  'ballot.closed': {
    zh: () => '票箱已经关闭，这张票没有收下。',
    en: () => 'The box is closed; this paper was not taken.',
  },
  'ballot.revision-old': {
    zh: (f) => `您后来已经改投过一次（第 ${f('standing')} 版），这一份没有收下。`,
    en: (f) => `You have cast a later version already (number ${f('standing')}); this one was not taken.`,
  },
  'ballot.claimed-already': {
    zh: () => '您刚才已经用另一台设备领过票，请用那台设备投票；领过的票不能再领第二张。',
    en: () => 'You have just claimed on another device; cast there. Nobody gets a second paper.',
  },
  'ballot.by-ticket': {
    zh: () => '您这次用纸质票券投票，请在会场抽取票券。',
    en: () => 'You take part by ticket this time; draw one in the meeting.',
  },
  'ballot.not-frozen': {
    zh: () => '这次测评还没有定稿，不能领票。请等组织测评的人点“定稿”。',
    en: () => 'The ballot is not fixed yet. Wait until whoever leads it fixes it.',
  },
  'ballot.frozen-meanwhile': {
    zh: () => '测评刚才已经定稿，监票钥匙不能再换。请刷新页面。',
    en: () => 'The ballot has just been fixed and its key cannot change any more. Reload the page.',
  },
  'ballot.cancelled-meanwhile': {
    zh: () => '这次测评刚才已经作废，请刷新页面看原因。',
    en: () => 'The ballot has just been cancelled. Reload the page and read why.',
  },
  'ballot.published-meanwhile': {
    zh: () => '结果刚才已经公布，不能再作废。请刷新页面。',
    en: () => 'The result has just been published and cannot be cancelled. Reload the page.',
  },
  'ballot.claiming-ended': {
    zh: () => '领票已经结束，这次不能再领。',
    en: () => 'Claiming has ended.',
  },
  'ballot.ticket-number-unknown': {
    zh: (f) => `没有第 ${f('number')} 号票券，请按准备时填的张数打印。`,
    en: (f) => `There is no ticket ${f('number')}; print as many as were prepared.`,
  },
  'ballot.not-closed': {
    zh: () => '票箱还没有关闭，请先关闭票箱。',
    en: () => 'The box is not closed yet; close it first.',
  },
  'ballot.not-counted': {
    zh: () => '还没有计票，请先由监票人开箱计票。',
    en: () => 'It is not counted yet; let the scrutineers open the box first.',
  },
  'ballot.scores-unnamed': {
    zh: (f) =>
      `有 ${f('count')} 处打分的人太少，不公布、不计算。请先由会议评定这些分，再公布结果；也可以作废，另开一次。`,
    en: (f) =>
      `At ${f('count')} places too few scored for anything to be told. Let the meeting name these scores, then publish; or cancel it and hold another.`,
  },
  'ballot.place-not-withheld': {
    zh: () => '只有打分人数不够的地方才由会议评定，每处评一次。请刷新页面，照列出的填。',
    en: () =>
      'A meeting names scores only where too few scored, each place once. Reload the page and fill in those listed.',
  },
  'ballot.named-meanwhile': {
    zh: () => '刚才已经有人录入了会议评定的分，请刷新页面，看过再改。',
    en: () => 'Somebody has just recorded what the meeting named. Reload the page and look before changing it.',
  },
  'ballot.named-outside': {
    zh: (f) => `“${f('item')}”应在 0 到 ${f('most')} 分之间，填的是 ${f('found')}。请改正。`,
    en: (f) => `${f('item')} is from 0 to ${f('most')}, not ${f('found')}; correct it.`,
  },
  'ballot.group-small': {
    zh: (f) =>
      `“${f('group')}”只有 ${f('roll')} 人，不到 ${f('least')} 人，单独计票会看出是谁打的。请作废重来，把它并入另一组，或者增加票券。`,
    en: (f) =>
      `${f('group')} has ${f('roll')} people, fewer than ${f('least')}: counted alone, it could be told who gave what. Cancel and prepare it anew, pooled with another group or with more tickets.`,
  },
  'ballot.scrutineers-key-missing': {
    zh: () => '监票人还没有生成钥匙。请打开“监票人钥匙”，当场生成并各自抄好。',
    en: () => 'The scrutineers have not made their key yet. Open «Scrutineers’ key» and let each write down a share.',
  },
  'ballot.keys-being-made': {
    zh: (f) => `票的密钥正在准备，已备 ${f('made')} 把，共 ${f('needed')} 把。可以离开这一页，稍后再来。`,
    en: (f) => `Keys are being made, ${f('made')} of ${f('needed')}. You may leave this page and come back.`,
  },
  'ballot.tickets-unmade': {
    zh: (f) => `“${f('group')}”的票券还没有印完：已印 ${f('made')} 张，应印 ${f('tickets')} 张。请打开“打印票券”。`,
    en: (f) => `Tickets of ${f('group')} are not all made: ${f('made')} of ${f('tickets')}. Open «Print tickets».`,
  },
  'ballot.claims-few': {
    zh: (f) => `“${f('group')}”只有 ${f('claimed')} 人领票，至少要 ${f('least')} 人，否则不能开箱。请等更多人领票。`,
    en: (f) =>
      `Only ${f('claimed')} of ${f('group')} have claimed; at least ${f('least')} must, or nothing is opened. Wait for more.`,
  },
  'ballot.on-paper': {
    zh: () => '这次测评已经开始录入纸质票，不能再改用网上测评。',
    en: () => 'Papers of this ballot are being typed in already; it cannot be held online as well.',
  },
  'ballot.paper-only': {
    zh: (f) => `“${f('name')}”的打分办法（选项、去掉最高最低，或者按应到实到人数算）只能用纸质票。`,
    en: (f) =>
      `${f('name')} is scored by choices, drops the highest and lowest, or counts who is present or due: it can be held on paper only.`,
  },
  'ballot.standing-meanwhile': {
    zh: (f) => `“${f('name')}”${f('period')} 刚才已经有人准备了一次，请刷新页面；要重来先作废那一次。`,
    en: (f) =>
      `${f('name')} of ${f('period')} has just been prepared by somebody. Reload the page; cancel that one to begin anew.`,
  },
  'ballot.groups-wrong': {
    zh: () => '组别与积分办法不一致，请刷新页面重新选择。',
    en: () => 'The groups are not those of the scheme. Reload the page and choose again.',
  },
  'ballot.pooling-wrong': {
    zh: (f) => `“${f('group')}”不能这样合并：只能并入另一个单独计票的组。`,
    en: (f) => `${f('group')} cannot be pooled so: only into another group that is counted by itself.`,
  },
  'ballot.scrutineers-wrong': {
    zh: (f) =>
      `监票人 ${f('scrutineers')} 名、开箱要 ${f('needed')} 名，这样不行：一名监票人时填 1，多名时至少 2 名，姓名不能重复。`,
    en: (f) =>
      `${f('scrutineers')} scrutineers of whom ${f('needed')} are needed will not do: one alone, or at least two together, each named once.`,
  },
  'ballot.nobody-scored': {
    zh: () => '这次测评没有要评的人。',
    en: () => 'There is nobody to be scored.',
  },
  'ballot.ticket-member-unknown': {
    zh: () => '有用票券的人不在这个支部的名单上，请刷新页面重新勾选。',
    en: () => 'Somebody who takes a ticket is not on the branch’s roll. Reload the page and tick again.',
  },
  'ballot.member-without-way': {
    zh: (f) => `${f('member')}等人没有账号也没有勾选票券，就投不了票。请勾选票券。`,
    en: (f) =>
      `${f('member')} has neither an account nor a ticket, nor have ${f('others')} others. Tick their tickets.`,
  },
  'ballot.key-changed-meanwhile': {
    zh: () => '监票钥匙刚才已经重新生成过，请刷新页面，用新的那一把。',
    en: () => 'The scrutineers’ key has just been made anew. Reload the page and use that one.',
  },
  'ballot.ticket-made-meanwhile': {
    zh: () => '这个号码的票券刚才已经在另一台电脑上印过，请只用一台电脑打印；印过的票券不要再印。',
    en: () => 'A ticket of this number has just been made on another computer. Please print on one of them only.',
  },
};
