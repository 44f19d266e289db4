import { queryOptions } from '@tanstack/react-query';
import type { EntryField, PersonChoice } from '@xianfeng/contract';
import { allRows } from '../all-rows.ts';
import { useAct } from '../use-act.ts';
import { client } from '../client.ts';

export const importsQuery = queryOptions({ queryKey: ['imports'], queryFn: () => allRows(client.imports.list) });

/** Which month of which branch a score sheet is for. */
export interface SheetPlace {
  readonly branchId: string;
  readonly period: string;
}

/** One way in: what to send, where its template is, how its faults come back marked. */
export interface Intake<Outcome> {
  readonly send: (given: { id: string; file: File }) => Promise<Outcome>;
  readonly template: () => Promise<File>;
  readonly marked: (file: File) => Promise<File>;
}

export const rosterIntake = {
  send: (given: { id: string; file: File }) => client.imports.roster(given),
  template: () => client.imports.rosterTemplate({}),
  marked: (file: File) => client.imports.rosterMarked({ file }),
};

export const scoresIntake = (at: SheetPlace) => ({
  send: (given: { id: string; file: File }) => client.imports.scores({ ...at, ...given }),
  template: () => client.imports.scoreTemplate(at),
  marked: (file: File) => client.imports.scoresMarked({ ...at, file }),
});

/** One way in where the file is looked at first. */
export interface SeenIntake<Seen, Outcome> {
  readonly see: (file: File, after?: number) => Promise<Seen>;
  readonly send: (given: { id: string; file: File }) => Promise<Outcome>;
  readonly template?: () => Promise<File>;
  readonly marked: (file: File) => Promise<File>;
}

/** Which branch a book of entries is of, and what its columns are called. */
export interface BookPlace {
  readonly branchId: string;
  readonly columns: Partial<Record<EntryField, string>>;
}

export type EntriesSeen = Awaited<ReturnType<typeof client.imports.entriesPreview>>;

export const entriesIntake = (at: BookPlace) => ({
  see: (file: File, after = 0) => client.imports.entriesPreview({ ...at, file, after }),
  send: (given: { id: string; file: File }) => client.imports.entries({ ...at, ...given }),
  template: () => client.imports.entryTemplate({ branchId: at.branchId }),
  marked: (file: File) => client.imports.entriesMarked({ ...at, file }),
});

export type ExperiencesSeen = Awaited<ReturnType<typeof client.imports.experiencesPreview>>;

export const experiencesIntake = (at: { readonly branchId: string }) => ({
  see: (file: File, after = 0) => client.imports.experiencesPreview({ ...at, file, after }),
  send: (given: { id: string; file: File }) => client.imports.experiences({ ...at, ...given }),
  template: () => client.imports.experienceTemplate(at),
  marked: (file: File) => client.imports.experiencesMarked({ ...at, file }),
});

export const yearScoresIntake = (at: { readonly branchId: string }) => ({
  see: (file: File) => client.imports.yearScoresPreview({ ...at, file }),
  send: (given: { id: string; file: File }) => client.imports.yearScores({ ...at, ...given }),
  template: () => client.imports.yearScoreTemplate(at),
  marked: (file: File) => client.imports.yearScoresMarked({ ...at, file }),
});

/** The kinds of events that a branch's scheme keeps sheets of this year. */
export const eventKindsQuery = (branchId: string) =>
  queryOptions({
    queryKey: ['events', 'kinds', branchId],
    queryFn: async () => (await client.events.list({ branchId, limit: 1 })).kinds,
  });

export const eventsIntake = (at: { readonly branchId: string; readonly kind?: string }) => ({
  see: (file: File) => client.imports.eventsPreview({ ...at, file }),
  send: (given: { id: string; file: File }) => client.imports.events({ ...at, ...given }),
  template: () => client.imports.eventTemplate({ branchId: at.branchId }),
  marked: (file: File) => client.imports.eventsMarked({ ...at, file }),
});

/** Which year a file of evidence is of, and who they are whom nobody was found for. */
export interface EvidencePlace {
  readonly branchId: string;
  readonly people: readonly PersonChoice[];
}

export const evidenceIntake = ({ branchId, people }: EvidencePlace) => ({
  see: (file: File) => client.imports.evidencePreview({ branchId, people: [...people], file }),
  send: (given: { id: string; file: File }) => client.imports.evidence({ branchId, people: [...people], ...given }),
});

export function useSend<Outcome>(intake: Pick<Intake<Outcome>, 'send'>) {
  return useAct(intake.send);
}

export function useUndo() {
  return useAct((id: string) => client.imports.undo({ id }));
}
