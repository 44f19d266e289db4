import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;

/** Hands over to a program that counts what it hears and ends with 7 a moment after the first signal. */
function startHandedOver(): ChildProcess {
  const heard = `
    let heard = 0;
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log(signal, ++heard); });
    process.on('SIGINT', () => setTimeout(() => process.exit(7), 300));
    console.log('ready');
    setInterval(() => {}, 1000);`;
  const starter = `
    import { handOver } from ${JSON.stringify(join(here, 'hand-over.mjs'))};
    handOver(process.execPath, ['--eval', ${JSON.stringify(heard)}]);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', starter], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('one press of Ctrl-C reaches the program once, however many processes pass it on, and its exit code comes back', async () => {
  const starter = startHandedOver();
  let printed = '';
  const code = await new Promise<number | null>((resolve) => {
    starter.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const wasReady = printed.includes('ready');
      printed += text;
      if (wasReady || !printed.includes('ready')) return;
      for (let sent = 0; sent < 3; sent += 1) setTimeout(() => starter.kill('SIGINT'), sent * 40);
    });
    starter.on('exit', resolve);
  });
  expect(printed.trim().split('\n')).toEqual(['ready', 'SIGINT 1']);
  expect(code).toBe(7);
});

/** A checkout in which this Node stands for the project's own and one library is installed. */
function makeCheckout(installedVersion: string): string {
  const root = mkdtempSync(join(tmpdir(), 'xianfeng-checkout-'));
  cpSync(here, join(root, 'cli/bin'), { recursive: true });
  const node = `node_modules/node-linux-${process.arch}`;
  mkdirSync(join(root, node, 'bin'), { recursive: true });
  symlinkSync(process.execPath, join(root, node, 'bin/node'));
  const lockfile = (version: string) => ({
    packages: { '': {}, 'node_modules/one': { version }, 'node_modules/other-system': { version, optional: true } },
  });
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lockfile('1.0.0')));
  const { 'node_modules/other-system': _, ...installed } = lockfile(installedVersion).packages;
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  return root;
}

function install(root: string) {
  const program = `import { install } from ${JSON.stringify(join(root, 'cli/bin/install.mjs'))}; install();`;
  // The search path is empty, so that an installation that should not happen fails.
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PATH: '' },
    encoding: 'utf8',
  });
}

test('what is installed and agrees with the lockfile is left alone, and stamped', () => {
  const root = makeCheckout('1.0.0');
  const { status, stderr } = install(root);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(existsSync(join(root, 'node_modules/.xianfeng-lock'))).toBe(true);
  rmSync(root, { recursive: true });
});

test('another version than the lockfile says is installed anew, and a failure says what to do', () => {
  const root = makeCheckout('0.9.0');
  const { status, stderr } = install(root);
  expect(status).toBe(1);
  expect(stderr).toContain('正在安装');
  expect(stderr).toContain('Check the network');
  expect(existsSync(join(root, 'node_modules/.xianfeng-lock'))).toBe(false);
  rmSync(root, { recursive: true });
});

test('a folder that cannot be written is named', (context) => {
  context.skip(process.getuid?.() === 0, 'root may write everywhere');
  const root = makeCheckout('0.9.0');
  chmodSync(root, 0o555);
  expect(install(root).stderr).toContain(root);
  chmodSync(root, 0o755);
  rmSync(root, { recursive: true });
});

test('a machine that cannot be a server is told which can', () => {
  const program = `
    Object.defineProperty(process, 'platform', { value: 'win32' });
    process.argv = ['node', 'bootstrap.mjs', 'start'];
    await import(${JSON.stringify(join(here, 'bootstrap.mjs'))});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('win32');
  expect(stderr).toContain('Linux x64');
});
