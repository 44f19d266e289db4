import { readFileSync } from 'node:fs';
import { readBoardFile, shortManifestHash, type Verified, verifyBallot } from '@xianfeng/ballot';
import { ballotManifestShape } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import type { Command } from 'commander';
import type { Host } from './host.ts';
import { print } from './print.ts';
import { Refusals, writeRefusals } from './refusals.ts';

const EXIT_REFUSED = 2;

/** `xianfeng ballot-verify board.txt manifest.json`: whether a ballot was counted as it was given, without asking anybody. */
export function addBallotVerify(program: Command, host: Host): void {
  program
    .command('ballot-verify')
    .description('核对一次无记名测评的计票，不用联网 · check how an anonymous ballot was counted, offline')
    .argument('<board>', '计票公示文件 · the board as it was handed out')
    .argument('<manifest>', '测评设定文件 · the manifest of the ballot')
    .option('--english', 'sentences in English')
    .action(async (board: string, manifest: string, options: { readonly english?: boolean }) => {
      const verified = await verifyFiles(board, manifest);
      if (verified.ok) {
        await print(told(verified.value, options.english === true), host.stdout);
        return;
      }
      const refusals = new Refusals();
      for (const problem of verified.problems) refusals.add(problem);
      writeRefusals(refusals, host);
      host.exitCode = EXIT_REFUSED;
    });
}

type Read =
  | { readonly ok: true; readonly value: Verified }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function verifyFiles(boardPath: string, manifestPath: string): Promise<Read> {
  const [board, manifest] = [readText(boardPath), readText(manifestPath)];
  const missing = [[boardPath, board] as const, [manifestPath, manifest] as const].filter(([, text]) => text === null);
  if (board === null || manifest === null)
    return { ok: false, problems: missing.map(([file]) => ({ code: 'ballot.file-missing', facts: { file } })) };
  const shaped = ballotManifestShape.safeParse(parsed(manifest));
  const texts = readBoardFile(board);
  if (!shaped.success) return { ok: false, problems: [{ code: 'ballot.manifest-unreadable' }] };
  if (texts === null) return { ok: false, problems: [{ code: 'ballot.board-unreadable' }] };
  return verifyBallot({ manifest: shaped.data, ...texts });
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function told({ election, groups, tallies }: Verified, isEnglish: boolean): string {
  const { manifest, hash } = election;
  const head = isEnglish
    ? `«${manifest.title}» was counted as it was given. Manifest ${shortManifestHash(hash)}.`
    : `“${manifest.title}”的计票与所投一致，没有发现问题。设定校验码 ${shortManifestHash(hash)}。`;
  const lines = groups.map(({ bundles, isOpened }, at) => {
    const { label = '', roll = 0, least = 0 } = manifest.groups[at] ?? {};
    if (isEnglish) return `${label}: ${bundles} of ${roll}${isOpened ? '' : `, fewer than ${least}, not opened`}`;
    return `${label}：应到 ${roll}，收到 ${bundles} 张${isOpened ? '' : `，不足 ${least} 张，没有开票`}`;
  });
  const places = tallies.map(({ group, target, item, papers, scored, sum }) => {
    const names = [manifest.groups[group], manifest.targets[target], manifest.items[item]].map((each) => each?.label);
    return [...names, papers, scored, sum].join('\t');
  });
  const heading = isEnglish ? 'group\ttarget\titem\tpapers\tscored\tsum' : '组\t对象\t项目\t票数\t有效\t合计';
  return `${[head, ...lines, '', heading, ...places].join('\n')}\n`;
}
