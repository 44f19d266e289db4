/** What `npm run bench` runs: the engine by itself, or with `--county` a whole county over HTTP. */
if (process.argv.includes('--county')) {
  const { benchCounty } = await import('./county.ts');
  await benchCounty();
} else {
  await import('./engine.ts');
}

export {};
