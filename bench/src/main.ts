/** What `npm run bench` runs: the engine by itself, with `--large` what takes minutes, with `--county` a county over HTTP, with `--ballot` a ballot. */
if (process.argv.includes('--county')) {
  const { benchCounty } = await import('./county.ts');
  await benchCounty();
} else if (process.argv.includes('--ballot')) {
  const { benchBallot } = await import('./ballot.ts');
  await benchBallot();
} else if (process.argv.includes('--large')) {
  const { benchLarge } = await import('./large.ts');
  await benchLarge();
} else {
  await import('./engine.ts');
}

export {};
