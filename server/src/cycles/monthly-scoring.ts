import { done, type Item, type Plan, refused, type Result, type ScoreInput } from '@xianfeng/engine';

export interface MonthlyScoring {
  readonly input: ScoreInput;
  readonly items: readonly Item[];
}

/** What the branch scores every month under a scheme; refuses where the scheme scores nothing by month. */
export function monthlyScoring(plan: Plan): Result<MonthlyScoring> {
  const monthly = plan.scheme.inputs.scores.filter(({ period }) => period === 'month');
  const input = monthly.find(({ by }) => by === 'branch') ?? monthly[0];
  if (input === undefined) return refused({ code: 'sheet.not-monthly', facts: { scheme: plan.scheme.name } });
  return done({ input, items: plan.scheme.items.filter(({ id }) => input.items.includes(id)) });
}
