import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TemplateKind } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { checkTemplate } from './check-template.ts';
import { type Filled, fillTemplate } from './fill-template.ts';
import { glyphsOf, readFonts } from './font.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { officialPage, smallSizes } from './official-page.ts';
import { type Paper, textsOf } from './paper.ts';

export type PressWork =
  | { readonly print: Paper; readonly at: Date }
  | { readonly fill: Filled; readonly template: Uint8Array }
  | { readonly check: Uint8Array; readonly kind: TemplateKind };

export type PressAsked = { readonly number: number } & PressWork;

type Done = { readonly file: Uint8Array } | { readonly problems: readonly Problem[] };

export type PressAnswered = { readonly number: number } & (Done | { readonly fault: string });

/** Read with the first paper, once for all: thirty megabytes. */
function openType() {
  const fonts = readFonts();
  return {
    glyphs: fonts.map(glyphsOf),
    layout: readFileSync(new URL('./official.typ', import.meta.url), 'utf8'),
    compiler: NodeCompiler.create({
      // The compiler may read what lies in its folder: nothing of this one is a secret, and the layout reads no file.
      workspace: import.meta.dirname,
      fontArgs: [{ fontBlobs: [...fonts] }],
    }),
  };
}

let opened: ReturnType<typeof openType> | null = null;

/** What is printed goes in as JSON and stays text: nothing that somebody wrote can become a command of the layout. */
function print(paper: Paper, at: Date): Done {
  opened ??= openType();
  const { glyphs, layout, compiler } = opened;
  const problems = missingGlyphs(textsOf(paper), glyphs);
  if (problems.length > 0) return { problems };
  const inputs = { paper: JSON.stringify(paper), page: JSON.stringify({ ...officialPage, ...smallSizes }) };
  const compiled = compiler.compile({ mainFileContent: layout, inputs });
  const { result } = compiled;
  if (result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  // An archive's PDF (ISO 19005-2): the font inside, and no glyph missing; it would refuse to be made.
  const written = { pdfStandard: 'a-2u', creationTimestamp: Math.floor(at.getTime() / 1000) };
  const file = new Uint8Array(compiler.pdf(result, written));
  compiler.evictCache(10);
  return { file };
}

async function work(asked: PressWork): Promise<Done> {
  if ('print' in asked) return print(asked.print, asked.at);
  if ('fill' in asked) return { file: await fillTemplate(asked.template, asked.fill) };
  return { problems: await checkTemplate(asked.check, asked.kind) };
}

parentPort?.on('message', ({ number, ...asked }: PressAsked) => {
  void work(asked).then(
    (answer) => parentPort?.postMessage({ number, ...answer } satisfies PressAnswered),
    (error: unknown) => {
      const fault = error instanceof Error ? error.message : 'The press failed.';
      parentPort?.postMessage({ number, fault } satisfies PressAnswered);
    },
  );
});
