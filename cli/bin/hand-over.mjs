import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { root } from './platform.mjs';
import { stop } from './say.mjs';

/** Presses closer together than this are one press that arrived by two ways. */
const samePressMilliseconds = 500;

/**
 * Runs a program of ours in place of this one: same console, same signals, same exit code.
 *
 * One Ctrl-C reaches this process up to three times, from the terminal and from npm, and would reach the program
 * as well. So the program gets a process group of its own and every press is passed on once: a second signal
 * means «now, without cleaning up», and nobody pressed twice.
 */
export function handOver(node, args) {
  const child = spawn(node, args, {
    cwd: root,
    // Tools that the program starts find the project's Node first.
    env: {
      ...process.env,
      PATH: `${dirname(node)}:${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`,
    },
    stdio: 'inherit',
    detached: true,
  });
  const passedOnAt = new Map();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      const now = performance.now();
      if (now - (passedOnAt.get(signal) ?? -Infinity) < samePressMilliseconds) return;
      passedOnAt.set(signal, now);
      child.kill(signal);
    });
  }
  child.on('error', (error) => stop(`无法启动 (cannot start) ${args[0]}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    // Ended by a signal: end by the same one, so that the caller sees the truth.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}
