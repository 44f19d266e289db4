import { Command } from 'commander';
import { addArchiveVerify } from './commands/archive-verify.ts';
import { addBallotVerify } from './commands/ballot-verify.ts';
import { addExplain } from './commands/explain.ts';
import { addFileSchema } from './commands/file-schema.ts';
import type { Host } from './commands/host.ts';
import { addSchemeCheck } from './commands/scheme-check.ts';
import { addSchemeDescribe } from './commands/scheme-describe.ts';
import { addSchemeTry } from './commands/scheme-try.ts';
import { addScore } from './commands/score.ts';
import {
  addCheckpointExport,
  addDemo,
  addExportEvidence,
  addRenewCode,
  addStart,
  addVerify,
} from './operator/commands.ts';

/** Every command, one file each. */
const commands = [
  addScore,
  addExplain,
  addSchemeCheck,
  addSchemeDescribe,
  addSchemeTry,
  addFileSchema,
  addArchiveVerify,
  addBallotVerify,
  addStart,
  addDemo,
  addVerify,
  addCheckpointExport,
  addExportEvidence,
  addRenewCode,
];

export async function main(argv: readonly string[], host: Host = process): Promise<void> {
  const program = new Command('xianfeng').description('先锋：党员积分制管理 · points management for Party branches');
  for (const add of commands) add(program, host);
  await program.parseAsync([...argv]);
}
