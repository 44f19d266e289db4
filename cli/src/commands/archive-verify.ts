import { readFileSync } from 'node:fs';
import { archiveVerified } from '@xianfeng/contract';
import type { Command } from 'commander';
import { verifyArchive, type VerifiedArchive } from '../archive/verify-archive.ts';
import type { Host } from './host.ts';
import { print } from './print.ts';
import { Refusals, writeRefusals } from './refusals.ts';

const EXIT_REFUSED = 2;

interface Options {
  readonly key?: string;
  readonly english?: boolean;
}

/** `xianfeng archive-verify package.zip`: whether a year's archive is as it was made, without asking anybody. */
export function addArchiveVerify(program: Command, host: Host): void {
  program
    .command('archive-verify')
    .description('核对一份年度档案，不用联网 · check the archive of a year, offline')
    .argument('<package>', '年度档案 · the package as it was handed out')
    .option('--key <key>', '签名人的公钥或者指纹 · the public key that must have signed it, or its fingerprint')
    .option('--english', 'sentences in English')
    .action(async (file: string, { key, english }: Options) => {
      const bytes = readBytes(file);
      const verified =
        bytes === null
          ? { ok: false as const, problems: [{ code: 'archive.file-missing', facts: { file } }] }
          : verifyArchive(bytes, key ?? null);
      if (verified.ok) {
        const told = toldOf(verified.value, { isKeyGiven: key !== undefined, size: bytes?.length ?? 0 });
        await print(`${archiveVerified(told, english === true ? 'en' : 'zh').join('\n')}\n`, host.stdout);
        return;
      }
      const refusals = new Refusals();
      for (const problem of verified.problems) refusals.add(problem);
      writeRefusals(refusals, host);
      host.exitCode = EXIT_REFUSED;
    });
}

function readBytes(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function toldOf(
  { manifest, fingerprint, content, ledger, isEvidenceOfMeeting }: VerifiedArchive,
  file: { readonly isKeyGiven: boolean; readonly size: number },
) {
  const { year, revision, madeOn, files, organization } = manifest;
  const { notices, ballots, objections, ratings, checkpoints } = content;
  return {
    ...{ organization: organization.name, year, revision, madeOn, fingerprint, ...file, files: files.length + 1 },
    ...{ ratings: ratings.length, isEvidenceOfMeeting, notices: notices.length, objections: objections.length },
    corrections: notices.reduce((sum, each) => sum + each.corrections.length, 0),
    ...{ entries: content.ledger.length, ...ledger, checkpoints: checkpoints.length },
    ballots: ballots.length,
    anonymous: ballots.filter(({ anonymous }) => anonymous !== null).length,
  };
}
