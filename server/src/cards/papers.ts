import type { Card } from '@xianfeng/contract';
import { done, type Result, type Scheme } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { wordFile } from '../paper-templates/word-file.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { cardPaper } from '../papers/points-card.ts';
import { registerPaper } from '../papers/register-form.ts';
import { cardValues, registerValues } from '../papers/template-values.ts';
import { planOf } from '../schemes/plan-of.ts';
import { type CardAsked, readCard } from './read.ts';

/** The points card to print. */
export async function cardFile(services: Services, caller: Caller, asked: CardAsked): Promise<Result<File>> {
  const found = await cardWithScheme(services, caller, asked);
  if (!found.ok) return found;
  const { card, category } = found.value;
  return pdfFile(services, cardPaper(card, category), card.member.name);
}

export async function cardWord(services: Services, caller: Caller, asked: CardAsked): Promise<Result<File>> {
  const found = await cardWithScheme(services, caller, asked);
  if (!found.ok) return found;
  const { card, category } = found.value;
  const given = cardValues(card, category);
  return wordFile(services, caller, { kind: 'card', given, name: `${given.title}-${given.name}` });
}

/** The register of the member's category to print. */
export async function registerFile(services: Services, caller: Caller, asked: CardAsked): Promise<Result<File>> {
  const found = await cardWithScheme(services, caller, asked);
  if (!found.ok) return found;
  const { card, scheme } = found.value;
  return pdfFile(services, registerPaper(card, scheme), card.member.name);
}

export async function registerWord(services: Services, caller: Caller, asked: CardAsked): Promise<Result<File>> {
  const found = await cardWithScheme(services, caller, asked);
  if (!found.ok) return found;
  const given = registerValues(found.value.card, found.value.scheme);
  return wordFile(services, caller, { kind: 'register', given, name: `${given.title}-${given.name}` });
}

interface CardWithScheme {
  readonly card: Card;
  readonly scheme: Scheme;
  /** By the scheme's name for it. */
  readonly category: string | null;
}

async function cardWithScheme(services: Services, caller: Caller, asked: CardAsked): Promise<Result<CardWithScheme>> {
  const card = await readCard(services, caller, asked);
  if (!card.ok) return card;
  const { id } = card.value.scheme;
  const version = await services.store.transaction(caller.committeeId, (tx) => tx.schemes.find(id));
  if (version === undefined) throw new Error('A card names an adopted scheme; the database holds to it.');
  const { scheme } = planOf(version);
  const category = scheme.categories.find((each) => each.id === card.value.member.category)?.name ?? null;
  return done({ card: card.value, scheme, category });
}
