import { writeFileSync } from 'node:fs';
import { templateKinds, templateTexts } from '@xianfeng/contract';
import { templateDocument } from './template-document.ts';

/** Writes the templates that come with the program anew: `node server/src/papers/write-templates.ts`. */
for (const kind of templateKinds)
  writeFileSync(new URL(`./templates/${kind}.docx`, import.meta.url), templateDocument(templateTexts[kind]));
