import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const templatesQuery = queryOptions({
  queryKey: ['paper-templates'],
  queryFn: () => client.paperTemplates.list({}),
});

export const readTemplate = client.paperTemplates.read;

export const useBring = () => useAct(client.paperTemplates.bring);
export const useRestore = () => useAct(client.paperTemplates.restore);
