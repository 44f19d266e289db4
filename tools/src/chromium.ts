/** Finds the browser for the stories, or installs one; without one `npm test` fails and says how to get it. */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { findProgram, root, runCommand, runNpm } from './run-command.ts';

export interface Found {
  readonly place: string;
  /** How it came here, for the line on the console. */
  readonly way: string;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const fontPackage = 'fonts-noto-cjk';

// Pinned, because a browser that changes by itself changes what the stories see.
const packages = ['@sparticuz/chromium@153.0.0', '@expo-google-fonts/noto-sans-sc@0.4.3'];

const cache = join(root, '.cache', 'chromium');

/** The system's Chromium, or one brought here in the first way that works. Throws with every reason when none does. */
export function ensureChromium(): Found {
  const named = process.env['XIANFENG_CHROMIUM'];
  if (named !== undefined && named !== '') return { place: named, way: 'named by XIANFENG_CHROMIUM' };
  const found = findProgram(names);
  if (found !== undefined) return { place: found, way: 'found on this system' };
  const reasons: string[] = [];
  for (const [way, bring] of Object.entries({ Debian: fromDebian, npm: fromNpm, Playwright: fromPlaywright })) {
    const place = bring(reasons);
    if (place !== undefined && isRunning(place, reasons)) return { place, way: `installed by way of ${way}` };
  }
  throw new Error(
    `No Chromium, and none could be installed. Install one (Debian: apt-get install chromium fonts-noto-cjk) ` +
      `or name one in XIANFENG_CHROMIUM.\n${reasons.join('\n')}`,
  );
}

function isRunning(place: string, reasons: string[]): boolean {
  const run = runCommand(place, ['--version']);
  if (!run.ok) reasons.push(`${place} does not run: ${run.output}`);
  return run.ok;
}

function fromDebian(reasons: string[]): string | undefined {
  installPackages(['chromium', fontPackage], reasons);
  return findProgram(names);
}

/** A Chinese font for a browser that was here before; says why there is none. */
export function bringChineseFont(): readonly string[] {
  const reasons: string[] = [];
  installPackages([fontPackage], reasons);
  return reasons;
}

function installPackages(wanted: readonly string[], reasons: string[]): void {
  if (!existsSync('/etc/debian_version') || findProgram(['apt-get']) === undefined) {
    reasons.push('Debian packages: this is not Debian.');
    return;
  }
  if (process.getuid?.() !== 0) {
    reasons.push('Debian packages: only root may install them.');
    return;
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = runCommand('apt-get', ['update'], environment);
  const install = runCommand('apt-get', ['install', '-y', ...wanted], environment);
  if (!install.ok) reasons.push(`Debian packages: ${lastLines(update.ok ? install.output : update.output)}`);
}

/** A headless Chromium, its libraries and a Chinese font out of npm packages, in a folder of the checkout. */
function fromNpm(reasons: string[]): string | undefined {
  const place = join(cache, 'chromium.sh');
  if (existsSync(place)) return place;
  if (process.arch !== 'x64') {
    reasons.push('npm packages: there is no build for this processor.');
    return undefined;
  }
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'package.json'), '{ "private": true }\n');
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const install = runNpm(['install', '--prefix', cache, ...options, ...packages]);
  if (!install.ok) {
    reasons.push(`npm packages: ${lastLines(install.output)}`);
    return undefined;
  }
  const delivered = join(cache, 'node_modules/@sparticuz/chromium/bin');
  writeFileSync(join(cache, 'chromium'), brotliDecompressSync(readFileSync(join(delivered, 'chromium.br'))));
  chmodSync(join(cache, 'chromium'), 0o755);
  for (const archive of ['al2023.tar', 'swiftshader.tar']) {
    writeFileSync(join(cache, archive), brotliDecompressSync(readFileSync(join(delivered, `${archive}.br`))));
    const unpacked = runCommand('tar', ['-xf', join(cache, archive), '-C', cache]);
    if (!unpacked.ok) {
      reasons.push(`npm packages: ${lastLines(unpacked.output)}`);
      return undefined;
    }
  }
  for (const weight of ['400Regular', '700Bold']) {
    renameSync(join(cache, 'node_modules/@expo-google-fonts/noto-sans-sc', weight), join(cache, `font-${weight}`));
  }
  rmSync(join(cache, 'node_modules'), { recursive: true, force: true });
  writeFileSync(join(cache, 'fonts.conf'), fontConfiguration);
  writeFileSync(place, launcher, { mode: 0o755 });
  return place;
}

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">.</dir>
  <cachedir prefix="relative">font-cache</cachedir>
</fontconfig>
`;

const launcher = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/lib:$here\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

function fromPlaywright(reasons: string[]): string | undefined {
  const program = join(root, 'node_modules/playwright-core/cli.js');
  const folder = join(root, '.cache', 'playwright');
  const environment = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: folder };
  const install = runCommand(process.execPath, [program, 'install', 'chromium-headless-shell'], environment);
  if (!install.ok) {
    reasons.push(`Playwright: ${lastLines(install.output)}`);
    return undefined;
  }
  const listed = runCommand('find', [
    folder,
    '-type',
    'f',
    '-name',
    'headless_shell',
    '-o',
    '-name',
    'chrome-headless-shell',
  ]);
  return listed.output.split('\n').find((line) => line.startsWith(folder));
}

function lastLines(output: string): string {
  return output.split('\n').slice(-4).join(' | ');
}
