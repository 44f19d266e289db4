import type { Card } from '@xianfeng/contract';
import type { Result, Scheme } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { cardPaper } from '../papers/points-card.ts';
import { registerPaper } from '../papers/register-form.ts';
import { planOf } from '../schemes/plan-of.ts';
import { type CardAsked, readCard } from './read.ts';

/** The points card to print. */
export async function cardFile(services: Services, caller: Caller, asked: CardAsked): Promise<Result<File>> {
  const card = await readCard(services, caller, asked);
  if (!card.ok) return card;
  const { categories } = await schemeOf(services, caller, card.value);
  const category = categories.find(({ id }) => id === card.value.member.category)?.name ?? null;
  return pdfFile(services, cardPaper(card.value, category), card.value.member.name);
}

/** The register of the member's category to print. */
export async function registerFile(services: Services, caller: Caller, asked: CardAsked): Promise<Result<File>> {
  const card = await readCard(services, caller, asked);
  if (!card.ok) return card;
  const scheme = await schemeOf(services, caller, card.value);
  return pdfFile(services, registerPaper(card.value, scheme), card.value.member.name);
}

async function schemeOf({ store }: Services, caller: Caller, { scheme }: Card): Promise<Scheme> {
  const version = await store.transaction(caller.committeeId, (tx) => tx.schemes.find(scheme.id));
  if (version === undefined) throw new Error('A card names an adopted scheme; the database holds to it.');
  return planOf(version).scheme;
}
