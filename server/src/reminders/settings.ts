import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReminderSettings, reminderSettingsShape } from '@xianfeng/contract';

const fileName = 'reminders.json';

/** By which ways the installation reminds outside its pages; null where the data folder has no such file. */
export async function readReminderSettings(dataFolder: string): Promise<ReminderSettings | null> {
  const text = await readFile(join(dataFolder, fileName), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const read = reminderSettingsShape.safeParse(fromJson(text));
  if (read.success) return read.data;
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
