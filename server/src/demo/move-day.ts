import { type Day, done, refused, type Result } from '@xianfeng/engine';
import type { Services } from '../context.ts';

/** Two years after the demo's own: a whole year can be walked and what follows from it reviewed. Days past 2027 are entered on the page. */
const lastDay = '2028-12-31';

/** Moves the demo's business day ahead. Never back: what has been recorded would then lie in the future. */
export async function moveDay(services: Services, day: Day): Promise<Result<{ today: Day }>> {
  const { isDemo, clock, store } = services;
  if (!isDemo) return refused({ code: 'request.unknown' });
  const today = clock.today();
  if (day < today) return refused({ code: 'demo.day-back', facts: { today, day } });
  if (day > lastDay) return refused({ code: 'demo.day-too-late', facts: { lastDay, day } });
  await store.demoDay.write(day);
  clock.moveTo(day);
  return done({ today: day });
}
