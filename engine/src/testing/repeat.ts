interface Environment {
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
}

/**
 * How often a random property runs: so often at every commit, fifty times as often on the long run, and a hundred
 * times where the tests themselves are tried (`npm run mutate`).
 */
export function times(count: number): number {
  const { process } = globalThis as Environment;
  if (process?.env['XIANFENG_MUTATE'] === '1') return 100;
  return process?.env['XIANFENG_LONG'] === '1' ? count * 50 : count;
}

export const SEED = 20_261_120;
