import { fileShapes, jsonSchemaOf } from '@xianfeng/contract';
import { Argument, type Command } from 'commander';
import type { Host } from './host.ts';
import { print } from './print.ts';

/** `xianfeng file-schema scheme`: what an editor needs to complete and check a file while it is written. */
export function addFileSchema(program: Command, host: Host): void {
  program
    .command('file-schema')
    .description('打印文件格式的 JSON Schema，供编辑器使用 · print the JSON Schema of a file, for editors')
    .addArgument(new Argument('<file>', '哪种文件 · which file').choices(fileShapes))
    .action(async (file: (typeof fileShapes)[number]) => {
      await print(fileSchemaText(file), host.stdout);
    });
}

export function fileSchemaText(file: (typeof fileShapes)[number]): string {
  return `${JSON.stringify(jsonSchemaOf(file), null, 2)}\n`;
}
