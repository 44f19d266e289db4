import { queryOptions } from '@tanstack/react-query';
import { client } from '../client.ts';
import { useAct } from '../use-act.ts';

export const joinsQuery = queryOptions({ queryKey: ['person-joins'], queryFn: () => client.personJoins.list({}) });

export const useJoin = () => useAct(client.personJoins.join);
export const useUndoJoin = () => useAct(client.personJoins.undo);
