/** What `npm run bench` runs: the engine by itself, with `--large` what takes minutes, with `--county` a county over HTTP. */
if (process.argv.includes('--county')) {
  const { benchCounty } = await import('./county.ts');
  await benchCounty();
} else if (process.argv.includes('--large')) {
  const { benchLarge } = await import('./large.ts');
  await benchLarge();
} else {
  await import('./engine.ts');
}

export {};
