import type { Problem } from '@xianfeng/engine';

type LeftFacts = Readonly<Record<string, string>>;

/** What of a file is not taken in, and why: lines that stay out for one reason are told together, with their number. */
export class LeftOut {
  readonly #lines = new Map<string, { readonly problem: Problem; count: number }>();

  add(code: string, facts: LeftFacts = {}, count = 1): void {
    if (count === 0) return;
    const key = JSON.stringify([code, facts]);
    const line = this.#lines.get(key) ?? { problem: { code: `evidence-left.${code}`, facts }, count: 0 };
    line.count += count;
    this.#lines.set(key, line);
  }

  get problems(): readonly Problem[] {
    return [...this.#lines.values()].map(({ problem, count }) => ({ ...problem, facts: { ...problem.facts, count } }));
  }
}
