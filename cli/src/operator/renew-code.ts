import { operatorWords } from '@xianfeng/contract';
import { openServices, renewAtConsole } from '@xianfeng/server';
import { lookAt, type WhichData } from './look-at.ts';
import { say, sayRefused } from './say.ts';

/** Gives a system administrator who can get in by no other way a new one-time code. */
export async function renewCode(username: string, which: WhichData): Promise<void> {
  const renewed = await lookAt(which, async (store, dataFolder) =>
    renewAtConsole(await openServices({ store, dataFolder, isDemo: false }), username),
  );
  if (!renewed.ok) return sayRefused(renewed.problems);
  say(operatorWords.codesOnce);
  say(`  ${renewed.value.name}  ${username}  ${renewed.value.code}`);
}
