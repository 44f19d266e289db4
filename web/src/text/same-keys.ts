/**
 * The other language's texts: every key of the first, none beside, nothing left out. Where Chinese needs
 * only `…_other`, a language with plurals may add `…_one`.
 */
export type SameKeys<Texts> = { readonly [Key in keyof Texts]: string } & {
  readonly [Key in keyof Texts as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string;
};
