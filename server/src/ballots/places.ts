/** How places and keys of a ballot are numbered in its table: admissions of the groups first, then scores. */
export interface Shape {
  readonly groups: number;
  readonly targets: number;
  readonly items: number;
}

export function keysNeeded({ groups, targets, items }: Shape): number {
  return groups * (1 + targets * items);
}

export function admissionPlace(group: number): number {
  return group;
}

/** The first of a group's scores; they follow by target and item. */
export function firstScorePlace({ groups, targets, items }: Shape, group: number): number {
  return groups + group * targets * items;
}
