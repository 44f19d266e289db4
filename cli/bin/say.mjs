/** Set-up speaks to whoever sits at the console: Chinese first, then English. Standard output stays free for programs. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Says why nothing more can be done, and ends. */
export function stop(line) {
  say(line);
  process.exit(1);
}
