/** The switch that every changed place asks; one per process, as the changed sources find it by a global name. */
declare global {
  var mutants: { readonly isActive: (id: number) => boolean };
}

let active = -1;
let asked = 0;
let most = Number.POSITIVE_INFINITY;
let reached: Set<number> | null = null;

globalThis.mutants = {
  isActive: (id) => {
    asked += 1;
    if (asked > most) throw new Error(`more than ${most} steps`);
    reached?.add(id);
    return id === active;
  },
};

export type Noticed = 'killed' | 'endless' | 'survived';

/** Whether the work fails, or takes more steps than these, while one mutant is on, or none with null. */
export async function noticedBy(work: () => unknown, id: number | null, steps: number): Promise<Noticed> {
  active = id ?? -1;
  asked = 0;
  most = steps;
  const [outcome] = await Promise.allSettled([Promise.resolve().then(work)]);
  // What catches every error also catches the one about too many steps.
  const isEndless = asked > most;
  active = -1;
  most = Number.POSITIVE_INFINITY;
  if (isEndless) return 'endless';
  return outcome.status === 'rejected' ? 'killed' : 'survived';
}

export interface Reach {
  readonly reached: ReadonlySet<number>;
  readonly steps: number;
}

/** Which mutants the work comes by while all of them are asleep. */
export async function reachOf(work: () => unknown): Promise<Reach> {
  const here = new Set<number>();
  reached = here;
  asked = 0;
  try {
    await work();
  } finally {
    reached = null;
  }
  return { reached: here, steps: asked };
}
