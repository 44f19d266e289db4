import type { System } from './system.ts';
import { communityFour } from './systems/community-four.ts';
import { countyStar } from './systems/county-star.ts';
import { detoxStarBranch, detoxStarMember } from './systems/detox-star.ts';
import { enterpriseEightTwo } from './systems/enterprise-8-2.ts';
import { fengxian } from './systems/fengxian.ts';
import { fuxianOrgan } from './systems/fuxian-organ.ts';
import { habagexiColor } from './systems/habagexi-color.ts';
import { hospital } from './systems/hospital.ts';
import { itemisedRules } from './systems/itemised-rules.ts';
import { prisonDedication } from './systems/prison-dedication.ts';
import { recordBookBoard, recordBookRegister } from './systems/record-book.ts';
import { ruralLayered } from './systems/rural-layered.ts';
import { sichuanMonthly } from './systems/sichuan-monthly.ts';
import { strongholdIndex } from './systems/stronghold-index.ts';
import { vanguardIndex } from './systems/vanguard-index.ts';

/** All seventeen schemes of interchange.md's table, in its order. */
export const systems: readonly System[] = [
  prisonDedication,
  detoxStarMember,
  detoxStarBranch,
  countyStar,
  recordBookRegister,
  recordBookBoard,
  communityFour,
  itemisedRules,
  ruralLayered,
  enterpriseEightTwo,
  fuxianOrgan,
  hospital,
  fengxian,
  sichuanMonthly,
  habagexiColor,
  strongholdIndex,
  vanguardIndex,
];
