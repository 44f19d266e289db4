import { type Command, InvalidArgumentError } from 'commander';
import type { ExportOptions } from './export-evidence.ts';
import type { StartOptions } from './start.ts';
import type { VerifyOptions } from './verify.ts';

const portUsual = 8080;
const membersOfDemo = 1_200;

// The service and the database are loaded only by the command that needs them: the others answer at once.

export function addStart(program: Command): void {
  program
    .command('start')
    .description('open an installation: database, service, address')
    .option('--demo', 'the demo: a made-up county on a fixed day')
    .option('--real', 'a real installation')
    .option('--port <port>', 'port on this machine', readPort, portUsual)
    .option('--data <folder>', 'folder of the data')
    .option('--lan', 'answer on the local network as well, over HTTPS')
    .option('--certificate <file>', 'with --lan: the organization’s certificate with its chain, PEM')
    .option('--key <file>', 'with --lan: the key of that certificate, PEM')
    .option('--log', 'one line of JSON per request on standard error: route, status, time, nothing of the contents')
    .option('--name <name>', 'a further host name it is reached by; may be repeated', readName)
    .action((options: StartOptions) => open(options, membersOfDemo));
}

/** The demo with a number of members of one's own. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('open the demo, made with as many members as wished when it is new')
    .option('--members <count>', 'members of the county', readCount, membersOfDemo)
    .option('--port <port>', 'port on this machine', readPort, portUsual)
    .option('--data <folder>', 'folder of the data')
    .action((options: StartOptions & { readonly members: number }) =>
      open({ ...options, demo: true }, options.members),
    );
}

export function addVerify(program: Command): void {
  program
    .command('verify')
    .description('are ledgers and audit trails whole, and do notices and checkpoints agree with them?')
    .option('--demo', 'the demo’s data')
    .option('--real', 'the real installation’s data')
    .option('--data <folder>', 'folder of the data')
    .option(
      '--against <checkpoint>',
      'a checkpoint kept elsewhere, as printed (12345-0123456789abcdef) or an exported file',
    )
    .action(async (options: VerifyOptions) => {
      const { verify } = await import('./verify.ts');
      await verify(options);
    });
}

export function addCheckpointExport(program: Command): void {
  program
    .command('checkpoint-export')
    .description('write every signed checkpoint to a file, to be kept away from this machine')
    .argument('<file>', 'the file to write')
    .option('--demo', 'the demo’s data')
    .option('--real', 'the real installation’s data')
    .option('--data <folder>', 'folder of the data')
    .action(async (file: string, options: VerifyOptions) => {
      const { exportCheckpoints } = await import('./export-checkpoints.ts');
      await exportCheckpoints(file, options);
    });
}

export function addExportEvidence(program: Command): void {
  program
    .command('export-evidence')
    .description('write a year’s evidence and schemes to a new folder, as `score` reads them; it holds personal data')
    .argument('<folder>', 'the folder to make')
    .requiredOption('--year <year>', 'the assessment year', readYear)
    .option('--demo', 'the demo’s data')
    .option('--real', 'the real installation’s data')
    .option('--data <folder>', 'folder of the data')
    .action(async (folder: string, options: ExportOptions) => {
      const { exportEvidence } = await import('./export-evidence.ts');
      await exportEvidence(folder, options);
    });
}

export function addRenewCode(program: Command): void {
  program
    .command('renew-code')
    .description('give a system administrator who can get in by no other way a new one-time code')
    .argument('<name>', 'the name to sign in with')
    .option('--demo', 'the demo’s data')
    .option('--real', 'the real installation’s data')
    .option('--data <folder>', 'folder of the data')
    .action(async (name: string, options: VerifyOptions) => {
      const { renewCode } = await import('./renew-code.ts');
      await renewCode(name, options);
    });
}

async function open(options: StartOptions, members: number): Promise<void> {
  const { start } = await import('./start.ts');
  await start(options, members);
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_534) throw new InvalidArgumentError('0 to 65534');
  return port;
}

function readYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError('a year, such as 2026');
  return Number(text);
}

function readName(text: string, before: readonly string[] = []): readonly string[] {
  if (!/^[a-z0-9.-]{1,253}$/i.test(text)) throw new InvalidArgumentError('a host name');
  return [...before, text];
}

function readCount(text: string): number {
  const count = Number(text);
  if (!/^\d{1,6}$/.test(text) || count < 300) throw new InvalidArgumentError('300 or more');
  return count;
}
