interface Environment {
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
}

/** How often a random property runs: so often at every commit, fifty times as often on the long run. */
export function times(count: number): number {
  const { process } = globalThis as Environment;
  return process?.env['XIANFENG_LONG'] === '1' ? count * 50 : count;
}

export const SEED = 20_261_120;
