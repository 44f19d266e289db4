import type { SameKeys } from '../same-keys.ts';
import type { archives as chinese } from '../zh-cn/archives.ts';

export const archives: SameKeys<typeof chinese> = {
  title: 'Archive of the year',
  lead: 'Ratings, notices, answers to objections, minutes and ledger of a branch’s year in one signed file. Any browser shows and prints it, without this system. There are no ID or telephone numbers, no case files, and nobody who objected is named.',
  check:
    'Whoever has the file can check it: a change of any byte is found. Tell them the fingerprint in another way; what stands in the file proves nothing by itself.',
  made: 'Made on {{day}} by {{by}}, revision {{revision}}',
  size: ' ({{size}} KB)',
  fingerprint: 'Fingerprint',
  save: 'Download',
  'save.of': 'Download the archive of {{year}}, revision {{revision}}',
  'save.branch': 'Download the archive of {{branch}}, {{year}}',
  make: 'Make',
  'make.of': 'Make the archive of {{year}}',
  'make.branch': 'Make the archive of {{branch}}, {{year}}',
  again: 'Make again',
  'again.of': 'Make the archive of {{year}} again',
  'again.lead': 'Where nothing has changed it stays the same file.',
  'committee.title': 'Archives by branch',
  'committee.remark_one': '{{made}} made, {{ready}} ready, of one branch',
  'committee.remark_other': '{{made}} made, {{ready}} ready, of {{count}} branches',
  'committee.lead':
    'A branch’s year can be archived once its ratings are confirmed, its notices are over, and no objection or appeal waits.',
  'committee.none': 'No branch keeps points in {{year}}.',
  'committee.year': 'Year',
  'head.branch': 'Branch',
  'head.parent': 'Under',
  'head.state': 'Archive',
  'head.made': 'Made',
  'head.act': 'Do',
  'state.running': 'Year not confirmed',
  'state.notice': 'Notice or objection open',
  'state.ready': 'Can be made',
  'state.made': 'Made',
};
