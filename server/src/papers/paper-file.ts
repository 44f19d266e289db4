import { done, type Result } from '@xianfeng/engine';
import type { Services } from '../context.ts';
import type { Paper } from './paper.ts';

/** The paper as a PDF to download, named after itself and whom it concerns. */
export async function pdfFile(
  { press, clock }: Pick<Services, 'press' | 'clock'>,
  paper: Paper,
  concerns = paper.issuer,
): Promise<Result<File>> {
  const printed = await press.print(paper, clock.now());
  if (!printed.ok) return printed;
  return done(new File([printed.value], `${paper.title}-${concerns}.pdf`, { type: 'application/pdf' }));
}
