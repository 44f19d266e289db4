import { type TemplateField, templateFields, type TemplateKind } from '@xianfeng/contract';
import { TemplateHandler } from 'easy-template-x';

/** What stands in the places of a template, by their names in it; a list repeats its part. */
export type Filled = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

type Names = typeof templateFields;

/** The same by the names that they have here. */
export type Given<Kind extends TemplateKind> = {
  readonly [Name in keyof Names[Kind]]: Names[Kind][Name] extends { readonly of: infer Of }
    ? readonly { readonly [Inner in keyof Of]: string }[]
    : string;
};

/** From our names to those that are written in the template. */
export function filledOf<Kind extends TemplateKind>(kind: Kind, given: Given<Kind>): Filled {
  const fields = Object.entries<TemplateField>(templateFields[kind]);
  const values = given as Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
  return Object.fromEntries(
    fields.map(([key, field]) => {
      const value = values[key] ?? '';
      if (typeof field === 'string' || typeof value === 'string') return [nameOf(field), value];
      const inner = Object.entries(field.of);
      return [field.name, value.map((row) => Object.fromEntries(inner.map(([name, word]) => [word, row[name] ?? ''])))];
    }),
  );
}

function nameOf(field: TemplateField): string {
  return typeof field === 'string' ? field : field.name;
}

/** Fills a Word template; what is filled in stays text, whatever it looks like. */
export async function fillTemplate(template: Uint8Array, filled: Filled): Promise<Uint8Array> {
  // The library looks at what a value is: only texts and lists of texts go in, never one of its own kinds of content.
  return new Uint8Array(await new TemplateHandler().process(Buffer.from(template), copied(filled)));
}

function copied(filled: Filled): Record<string, string | Record<string, string>[]> {
  const entries = Object.entries(filled).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : value.map((row) => ({ ...row })),
  ]);
  return Object.fromEntries(entries) as Record<string, string | Record<string, string>[]>;
}
