import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Problem } from '@xianfeng/engine';
import { glyphsOf, readFonts } from './font.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { officialPage, smallSizes } from './official-page.ts';
import { type Paper, textsOf } from './paper.ts';

export interface PressAsked {
  readonly number: number;
  readonly paper: Paper;
  readonly at: Date;
}

export type PressAnswered = { readonly number: number } & (
  | { readonly pdf: Uint8Array }
  | { readonly problems: readonly Problem[] }
  | { readonly fault: string }
);

// Read once for all papers: thirty megabytes.
const fonts = readFonts();
const glyphs = fonts.map(glyphsOf);
const layout = readFileSync(new URL('./official.typ', import.meta.url), 'utf8');
const compiler = NodeCompiler.create({
  // The compiler may read what lies in its folder: nothing of this one is a secret, and the layout reads no file.
  workspace: import.meta.dirname,
  fontArgs: [{ fontBlobs: [...fonts] }],
});

/** What is printed goes in as JSON and stays text: nothing that somebody wrote can become a command of the layout. */
function press(paper: Paper, at: Date): { readonly pdf: Uint8Array } | { readonly problems: readonly Problem[] } {
  const problems = missingGlyphs(textsOf(paper), glyphs);
  if (problems.length > 0) return { problems };
  const inputs = { paper: JSON.stringify(paper), page: JSON.stringify({ ...officialPage, ...smallSizes }) };
  const compiled = compiler.compile({ mainFileContent: layout, inputs });
  const { result } = compiled;
  if (result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  // An archive's PDF (ISO 19005-2): the font inside, and no glyph missing; it would refuse to be made.
  const pdf = new Uint8Array(
    compiler.pdf(result, { pdfStandard: 'a-2u', creationTimestamp: Math.floor(at.getTime() / 1000) }),
  );
  compiler.evictCache(10);
  return { pdf };
}

parentPort?.on('message', ({ number, paper, at }: PressAsked) => {
  let answer: PressAnswered;
  try {
    answer = { number, ...press(paper, at) };
  } catch (error) {
    answer = { number, fault: error instanceof Error ? error.message : 'The press failed.' };
  }
  parentPort?.postMessage(answer);
});
