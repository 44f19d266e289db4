import type { Notice } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { wordFile } from '../paper-templates/word-file.ts';
import { excelFile } from '../papers/excel-file.ts';
import { noticePaper, noticeTitle } from '../papers/notice.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { noticeValues, yearNoticeValues } from '../papers/template-values.ts';
import { readNotice } from './read.ts';

/** The notice to print. */
export async function noticeFile(services: Services, caller: Caller, id: string): Promise<Result<File>> {
  const notice = await wholeNotice(services, caller, id);
  return notice.ok ? pdfFile(services, noticePaper(notice.value)) : notice;
}

/** Its lines as a workbook. */
export async function noticeExcel(services: Services, caller: Caller, id: string): Promise<Result<File>> {
  const notice = await wholeNotice(services, caller, id);
  return notice.ok ? excelFile(noticePaper(notice.value)) : notice;
}

/** The same as a Word document. */
export async function noticeWord(services: Services, caller: Caller, id: string): Promise<Result<File>> {
  const notice = await wholeNotice(services, caller, id);
  if (!notice.ok) return notice;
  const name = `${noticeTitle(notice.value.body)}-${notice.value.body.branch}`;
  return notice.value.body.kind === 'year'
    ? wordFile(services, caller, { kind: 'year-notice', given: yearNoticeValues(notice.value), name })
    : wordFile(services, caller, { kind: 'notice', given: noticeValues(notice.value), name });
}

/** Whoever reads only his own line of it on a screen gets no paper with all of them. */
async function wholeNotice(services: Services, caller: Caller, id: string): Promise<Result<Notice>> {
  const notice = await readNotice(services, caller, id);
  return notice.ok && notice.value.others !== 'items' ? refused({ code: 'access.denied' }) : notice;
}
