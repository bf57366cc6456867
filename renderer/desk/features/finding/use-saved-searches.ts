import type { SavedSearch } from '#shared/contract/finding-calls.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

/** The searches that the office keeps, by name; none until they are there. */
export function useSavedSearches(): readonly SavedSearch[] {
  const { loaded, reload } = useReply('savedSearches.list', {});
  useNotice('searches.changed', reload);
  return loaded.state === 'ready' ? loaded.value.searches : [];
}
