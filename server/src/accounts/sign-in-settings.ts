import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SignInSettings, signInSettingsShape } from '@xianfeng/contract';

const fileName = 'sign-in.json';

/** What the installation decides about signing in; the usual where the data folder has no such file. */
export async function readSignInSettings(dataFolder: string): Promise<SignInSettings> {
  const text = await readFile(join(dataFolder, fileName), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '{}';
    throw error;
  });
  const read = signInSettingsShape.safeParse(fromJson(text));
  if (read.success) return read.data;
  // Guessing at what was meant could let people in by a weaker rule than was wanted.
  const [first] = read.error.issues;
  throw new Error(
    `${fileName} in the data folder is wrong at «${first?.path.join('.') ?? ''}»: ${first?.message ?? ''}`,
  );
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
