import type { EventKindView } from '@xianfeng/contract';
import { decimalFromPoints, type EventKind, figurePoints, type Plan } from '@xianfeng/engine';

export function eventKindOf({ scheme }: Plan, kind: string): EventKind | undefined {
  return scheme.events?.find(({ id }) => id === kind);
}

/** The kinds of events a scheme keeps, with what follows from each in words people know. */
export function kindViews(plan: Plan): EventKindView[] {
  const { scheme } = plan;
  return (scheme.events ?? []).map((event) => ({
    ...{ kind: event.id, name: event.name, keeps: event.keeps, isCounted: event.counted !== null },
    follows: event.follows.map((follow) => followView(plan, follow)),
    cite: scheme.clauses.find(({ id }) => id === event.clause)?.cite ?? null,
  }));
}

function followView({ scheme }: Plan, follow: EventKind['follows'][number]): EventKindView['follows'][number] {
  const input = scheme.inputs.entries.find(({ id }) => id === follow.item);
  const level = input?.levels.find(({ id }) => id === follow.level);
  const points = follow.points ?? (level === undefined ? null : level.points);
  return {
    ...{ when: [...follow.when], itemName: input?.name ?? follow.item, levelName: level?.name ?? null },
    sign: input?.sign === 'deducts' || (points?.n ?? 0) < 0 ? 'minus' : 'plus',
    points: points === null ? null : textOf({ ...points, n: Math.abs(points.n) }),
    quantity: follow.quantity === null ? null : textOf(follow.quantity),
    categories: (input?.categories ?? []).map((id) => scheme.categories.find((each) => each.id === id)?.name ?? id),
  };
}

function textOf(figure: NonNullable<EventKind['follows'][number]['points']>): string {
  return decimalFromPoints(figurePoints(figure) ?? 0);
}
