import { type EntryInput, figurePoints, type Part, type Scheme } from '@xianfeng/engine';

/** What stands after some entries of one kind, in ten-thousandths, under the name that the scheme gives it. */
export interface Running {
  readonly name: string;
  after(sum: number): number;
}

type TallyPart = Extract<Part, { readonly rule: 'tally' }>;

/**
 * What a kind of entry is counted from as the year goes: the part that adds all of them up, or what that is added to, such
 * as a base of sixty. Null where the scheme holds single days or periods within limits: then it is known at the end alone.
 */
export function runningOf({ parts }: Scheme, kind: EntryInput): Running | null {
  const tally = parts.find((part): part is TallyPart => part.rule === 'tally' && isPlain(part, kind));
  if (tally === undefined) return null;
  for (const part of parts) {
    if (part.rule !== 'sum' || part.base === null) continue;
    const [term] = part.terms;
    if (part.terms.length !== 1 || term?.part !== tally.id) continue;
    const [base, least] = [figurePoints(part.base), part.least === null ? null : figurePoints(part.least)];
    if (base === null) continue;
    return { name: part.name, after: (sum) => Math.max(least ?? -Infinity, base + sum) };
  }
  return { name: kind.name, after: (sum) => sum };
}

function isPlain(part: TallyPart, kind: EntryInput): boolean {
  const limits = [part.base, part.per, part.dayMost, part.timesMost, part.onePerMatter, part.least, part.most];
  return part.of.length === 1 && part.of[0] === kind.id && limits.every((limit) => limit === null || limit === false);
}
