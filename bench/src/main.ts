/**
 * What `npm run bench` runs: the engine by itself, with `--large` what takes minutes, with `--county` a county over HTTP,
 * with `--ballot` a ballot by itself and over HTTP.
 */
if (process.argv.includes('--county')) {
  const { benchCounty } = await import('./county.ts');
  await benchCounty();
} else if (process.argv.includes('--ballot')) {
  const { benchBallot } = await import('./ballot.ts');
  const { benchBallotService } = await import('./ballot-service/hold-ballots.ts');
  await benchBallot();
  await benchBallotService();
} else if (process.argv.includes('--large')) {
  const { benchLarge } = await import('./large.ts');
  await benchLarge();
} else {
  await import('./engine.ts');
}

export {};
