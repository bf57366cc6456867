import { useReply } from './use-reply.ts';

/** What an organisation is called that is not in a list at hand; null: none is asked for. Undefined until it is known, and where it is not there. */
export function useOrganisationName(organisationId: string | null): string | undefined {
  const { loaded } = useReply('organisations.get', organisationId === null ? null : { organisationId });
  return loaded.state === 'ready' ? loaded.value.name : undefined;
}
