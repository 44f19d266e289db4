import { refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { noticePaper } from '../papers/notice.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { readNotice } from './read.ts';

/** The notice to print; whoever reads only his own line of it on a screen gets no paper with all of them. */
export async function noticeFile(services: Services, caller: Caller, id: string): Promise<Result<File>> {
  const notice = await readNotice(services, caller, id);
  if (!notice.ok) return notice;
  if (notice.value.others !== 'items') return refused({ code: 'access.denied' });
  return pdfFile(services, noticePaper(notice.value));
}
