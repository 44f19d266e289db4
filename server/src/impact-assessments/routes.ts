import { permit } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { access } from './access.ts';
import { readImpactAssessment } from './read.ts';

export const impactAssessmentRoutes = {
  read: os.impactAssessments.read.handler(async ({ context }) =>
    respond(await readImpactAssessment(context, await permit(context, access, { act: 'read' }))),
  ),
};
