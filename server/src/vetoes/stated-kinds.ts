import type { Plan, Veto } from '@xianfeng/engine';

/** The vetoes that people state; those that go by a number hold by themselves. */
export function statedKinds({ scheme }: Plan): readonly Veto[] {
  return scheme.rating.vetoes.filter(({ fact, part }) => fact === null && part === null);
}
