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
  const { line } = await import('./measure.ts');
  const { makeKeys } = await import('./ballot-keys.ts');
  const from = performance.now();
  // As many as a ballot of thirty members over ten items by two groups has.
  const keys = await makeKeys(602);
  line({ name: `${keys.length} keys, made once ahead`, figure: performance.now() - from, unit: 'ms' });
  await benchBallot(keys);
  await benchBallotService(keys);
} else if (process.argv.includes('--large')) {
  const { benchLarge } = await import('./large.ts');
  await benchLarge();
} else {
  await import('./engine.ts');
}

export {};
