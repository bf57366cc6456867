import { useReply } from './use-reply.ts';

/** What a compound is called that is not in a list at hand; null: none is asked for. Undefined until it is known, and where it is not there. */
export function useCompoundName(compoundId: string | null): string | undefined {
  const { loaded } = useReply('compounds.get', compoundId === null ? null : { compoundId });
  return loaded.state === 'ready' ? loaded.value.name : undefined;
}
