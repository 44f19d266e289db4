import { type Day, done, refused, type Result } from '@xianfeng/engine';
import type { Services } from '../context.ts';

/** The demo's calendar is made up to this day; beyond it working days are not known. */
const lastDay = '2027-06-30';

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
