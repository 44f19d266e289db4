import { rosterTemplateWords } from '@xianfeng/contract';
import { permit, reachOf } from '../access.ts';
import { respond } from '../respond.ts';
import { os } from '../route.ts';
import { rosterTemplate } from '../spreadsheets/roster-template.ts';
import { access } from './access.ts';
import { readEntryTemplate } from './entry-template.ts';
import { readEventTemplate } from './event-template.ts';
import { spreadsheetFile, takeUpload } from '../spreadsheets/uploaded-file.ts';
import { importEntries } from './import-entries.ts';
import { importEvidence, previewEvidence } from './import-evidence.ts';
import { importEvents, markEvents, previewEvents } from './import-events.ts';
import {
  importExperiences,
  markExperiences,
  previewExperiences,
  readExperienceTemplate,
} from './import-experiences.ts';
import { importRoster } from './import-roster.ts';
import { importScores } from './import-scores.ts';
import { listImports } from './list.ts';
import { markRoster } from './mark-roster.ts';
import { markScores } from './mark-scores.ts';
import { markEntries, previewEntries } from './preview-entries.ts';
import { readScoreTemplate } from './score-template.ts';
import { readYearScoreTemplate } from './year-score-template.ts';
import { importYearScores, markYearScores, previewYearScores } from './year-scores.ts';
import { undoImport } from './undo.ts';

export const importRoutes = {
  list: os.imports.list.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list' });
    return respond(await listImports(context, caller, { ...input, reach: reachOf(caller, access, 'list') }));
  }),
  rosterTemplate: os.imports.rosterTemplate.handler(async ({ context }) => {
    await permit(context, access, { act: 'import-roster' });
    return spreadsheetFile(rosterTemplate(), rosterTemplateWords.sheet);
  }),
  roster: os.imports.roster.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-roster' });
    const reach = reachOf(caller, access, 'import-roster');
    return respond(await importRoster(context, caller, { id: input.id, file: await takeUpload(input.file), reach }));
  }),
  rosterMarked: os.imports.rosterMarked.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-roster' });
    const reach = reachOf(caller, access, 'import-roster');
    return respond(await markRoster(context, caller, { file: await takeUpload(input.file), reach }));
  }),
  scoreTemplate: os.imports.scoreTemplate.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await readScoreTemplate(context, caller, input));
  }),
  scores: os.imports.scores.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await importScores(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  scoresMarked: os.imports.scoresMarked.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await markScores(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  yearScoreTemplate: os.imports.yearScoreTemplate.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await readYearScoreTemplate(context, caller, input));
  }),
  yearScoresPreview: os.imports.yearScoresPreview.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await previewYearScores(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  yearScores: os.imports.yearScores.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await importYearScores(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  yearScoresMarked: os.imports.yearScoresMarked.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-scores', branchId: input.branchId });
    return respond(await markYearScores(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  eventTemplate: os.imports.eventTemplate.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-events', branchId: input.branchId });
    return respond(await readEventTemplate(context, caller, input));
  }),
  eventsPreview: os.imports.eventsPreview.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-events', branchId: input.branchId });
    return respond(await previewEvents(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  events: os.imports.events.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-events', branchId: input.branchId });
    return respond(await importEvents(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  eventsMarked: os.imports.eventsMarked.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-events', branchId: input.branchId });
    return respond(await markEvents(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  entryTemplate: os.imports.entryTemplate.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-entries', branchId: input.branchId });
    return respond(await readEntryTemplate(context, caller, input));
  }),
  entriesPreview: os.imports.entriesPreview.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-entries', branchId: input.branchId });
    return respond(await previewEntries(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  entries: os.imports.entries.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-entries', branchId: input.branchId });
    return respond(await importEntries(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  entriesMarked: os.imports.entriesMarked.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-entries', branchId: input.branchId });
    return respond(await markEntries(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  evidencePreview: os.imports.evidencePreview.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-evidence', branchId: input.branchId });
    return respond(await previewEvidence(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  evidence: os.imports.evidence.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-evidence', branchId: input.branchId });
    return respond(await importEvidence(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  experienceTemplate: os.imports.experienceTemplate.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-experiences', branchId: input.branchId });
    return respond(await readExperienceTemplate(context, caller, input));
  }),
  experiencesPreview: os.imports.experiencesPreview.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-experiences', branchId: input.branchId });
    return respond(await previewExperiences(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  experiences: os.imports.experiences.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-experiences', branchId: input.branchId });
    return respond(await importExperiences(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  experiencesMarked: os.imports.experiencesMarked.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'import-experiences', branchId: input.branchId });
    return respond(await markExperiences(context, caller, { ...input, file: await takeUpload(input.file) }));
  }),
  undo: os.imports.undo.handler(async ({ context, input }) => {
    const caller = await permit(context, access, { act: 'list' });
    const reach = {
      roster: reachOf(caller, access, 'import-roster'),
      scores: reachOf(caller, access, 'import-scores'),
      'year-scores': reachOf(caller, access, 'import-scores'),
      entries: reachOf(caller, access, 'undo-entries'),
      events: reachOf(caller, access, 'import-events'),
      experiences: reachOf(caller, access, 'import-experiences'),
      evidence: reachOf(caller, access, 'undo-evidence'),
      'evidence-above': reachOf(caller, access, 'undo-evidence-above'),
    };
    return respond(await undoImport(context, caller, { id: input.id, reach }));
  }),
};
