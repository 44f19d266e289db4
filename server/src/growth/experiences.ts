import type { GrowthStation } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { RecordedDeed } from './deeds.ts';

/** Confirmed facts of somebody's way: study and service on the banks, posts, honors and talks as stops. */
export async function experiencedBy(
  tx: Transaction,
  personId: string,
): Promise<{ readonly deeds: readonly RecordedDeed[]; readonly stations: readonly GrowthStation[] }> {
  const deeds: RecordedDeed[] = [];
  const stations: GrowthStation[] = [];
  for (const { id, course, title, from_on: on, hours, level } of await tx.experiences.ofPerson(personId)) {
    if (course === 'study' || course === 'service') deeds.push({ id, course, on, title, hours, source: 'experience' });
    else stations.push({ id, kind: course, on, title, detail: level });
  }
  return { deeds, stations };
}
