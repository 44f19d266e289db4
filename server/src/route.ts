import { implement } from '@orpc/server';
import { contract } from '@xianfeng/contract';
import type { Context } from './context.ts';

/** The contract, waiting for its handlers: `os.members.list.handler(({ context, input }) => …)`. */
export const os = implement(contract).$context<Context>();
