import { oc } from '@orpc/contract';
import { z } from 'zod';
import { day, id, period, year } from './shapes.ts';
import { signedFile } from './signed-file.ts';

const text = z.string().max(200);
const figure = z.int().min(0).max(100_000_000);

/** A count of people: one or two are never said. */
const peopleCount = z.union([figure, z.literal('<3')]);

const place = z.object({ grade: text.nullable(), stars: z.int().min(0).max(10).nullable() });

/** A committee's year under one version of a scheme: whole numbers of the whole committee, no names and no branches. */
const schemeFigures = z.object({
  scheme: z.object({ id: text, version: text, name: text }),
  /** All grades the scheme knows, the best first. */
  grades: z
    .array(z.object({ id: text, name: text }))
    .max(50)
    .readonly(),
  branches: z.object({ due: figure, confirmed: figure }),
  /** `open`: their branch has not confirmed the year; `exempt`: of those rated. */
  members: z.object({ rated: peopleCount, open: peopleCount, exempt: peopleCount }),
  /** Everybody rated stands in exactly one line; lines of few people stand together. Null where all are fewer than ten. */
  results: z
    .array(z.object({ from: place, to: place, members: figure }))
    .max(1000)
    .readonly()
    .nullable(),
});

const figures = z.array(schemeFigures).max(200).readonly();
export type FilingFigures = z.infer<typeof figures>;

/** What a committee files with the one above it (上报备案). */
export const filingBody = z.object({
  committee: z.object({ id, name: text }),
  year,
  /** 1 for the first of a year; each later one replaces the one before. */
  revision: z.int().min(1).max(10_000),
  replaces: z.object({ revision: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
  madeOn: day,
  figures,
});
export type FilingBody = z.infer<typeof filingBody>;

export const filingFile = signedFile('xianfeng-filing-1', filingBody);

const revision = z.int();

const filed = z.object({ id, year, revision, onDay: day, fingerprint: z.string() });

const received = z.object({
  id,
  committee: z.string(),
  year,
  revision,
  /** The day it was made there, and the day it was taken in here. */
  madeOn: day,
  onDay: day,
  figures,
});
export type ReceivedFiling = z.infer<typeof received>;

const list = z.object({
  /** Years that the committee has begun, the latest first. */
  years: z.array(year),
  /** The latest first. */
  filed: z.array(filed),
  /** Years of which other committees' figures are here, the latest first. */
  receivedYears: z.array(year),
});
export type Filings = z.infer<typeof list>;

const preview = z.object({
  figures,
  /** Which revision it would be. */
  revision,
  /** The one filed before, and whether it says the very same. */
  before: z.object({ revision, onDay: day, isSame: z.boolean() }).nullable(),
  /** So few more people are counted than before that the difference of both would tell of them. */
  fewSince: z.int().nullable(),
  /** What the committee has to do itself before it files, where branches have confirmed. */
  checksLeft: z.array(z.object({ branchId: id, branch: text, name: text, period })).readonly(),
  /** Names what was seen, the revision before included; filing something else in the meantime is refused. */
  seen: z.string(),
});
export type FilingPreview = z.infer<typeof preview>;

const arrival = z.object({
  committee: z.string(),
  year,
  revision,
  madeOn: day,
  fingerprint: z.string(),
  /** `known`: the committee's last file was signed with this key; otherwise the fingerprint is typed from its letter. */
  key: z.enum(['known', 'new', 'other']),
  /** The revision of that year that is here already. */
  before: revision.nullable(),
  figures,
});
export type FilingArrival = z.infer<typeof arrival>;

const fileText = z.string().min(1).max(2_000_000);

export const filings = {
  list: oc.route({ method: 'GET', path: '/filings' }).output(list),
  /** Exactly the figures that would leave; nothing is written. */
  preview: oc
    .route({ method: 'GET', path: '/filings/years/{year}' })
    .input(z.object({ year: z.coerce.number().pipe(year) }))
    .output(preview),
  /** Signs them as the next revision of the year. `id` is made by the caller: twice is once. */
  file: oc
    .route({ method: 'POST', path: '/filings' })
    .input(z.object({ id, year, seen: z.string().max(64) }))
    .output(filed),
  /** The signed file, byte for byte, with the fingerprint that goes on the letter. */
  read: oc
    .route({ method: 'GET', path: '/filings/{id}/file' })
    .input(z.object({ id }))
    .output(z.object({ fileName: z.string(), content: z.string(), fingerprint: z.string() })),
  /** The latest of each committee below for a year, by the committees' names. */
  received: oc
    .route({ method: 'GET', path: '/filings/received/{year}' })
    .input(z.object({ year: z.coerce.number().pipe(year) }))
    .output(z.array(received)),
  readArrival: oc
    .route({ method: 'POST', path: '/filings/arrivals/read' })
    .input(z.object({ content: fileText }))
    .output(arrival),
  /** Takes another committee's file in. `fingerprint` is typed from the letter where the key is not known. */
  takeIn: oc
    .route({ method: 'POST', path: '/filings/arrivals' })
    .input(z.object({ id, content: fileText, fingerprint: z.string().max(40).nullable() }))
    .output(received),
};
