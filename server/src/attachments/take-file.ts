import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import { pdfFault } from './check-pdf.ts';
import { cleanJpeg, Unreadable } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';

export type AttachmentKind = 'jpeg' | 'png' | 'webp' | 'pdf';

export interface TakenFile {
  readonly kind: AttachmentKind;
  readonly bytes: Buffer;
}

/**
 * What a file is, by its first bytes and never by its name, and what of it is kept. Refused: `attachment.heic`,
 * `attachment.kind-unknown` (pages, drawings with scripts, programs, office documents: whatever is none of the four),
 * `attachment.pdf-acts`, `attachment.pdf-locked`, `attachment.unreadable`.
 */
export function takeFile(bytes: Buffer): Result<TakenFile> {
  const kind = kindOf(bytes);
  if (kind === null) return refused({ code: isHeic(bytes) ? 'attachment.heic' : 'attachment.kind-unknown' });
  try {
    const problem = kind === 'pdf' ? pdfProblem(bytes) : null;
    return problem === null ? done({ kind, bytes: cleaned(kind, bytes) }) : refused(problem);
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return refused({ code: 'attachment.unreadable' });
    throw error;
  }
}

function kindOf(bytes: Buffer): AttachmentKind | null {
  const head = bytes.toString('latin1', 0, 12);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  return head.startsWith('%PDF-') ? 'pdf' : null;
}

/** What iPhones keep photos in: places stand deep inside it, and not every browser shows it. */
function isHeic(bytes: Buffer): boolean {
  return /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1|avif)/.test(bytes.toString('latin1', 4, 12));
}

function cleaned(kind: AttachmentKind, bytes: Buffer): Buffer {
  if (kind === 'jpeg') return cleanJpeg(bytes);
  if (kind === 'png') return cleanPng(bytes);
  return kind === 'webp' ? cleanWebp(bytes) : bytes;
}

function pdfProblem(bytes: Buffer): Problem | null {
  const fault = pdfFault(bytes);
  return fault === null ? null : { code: `attachment.pdf-${fault}` };
}
