import type { SavedSearch } from '#shared/contract/finding-calls.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';

/** The searches that the office keeps, by name; undefined until they are known, and none where the vault could not say. */
export function useSavedSearches(): readonly SavedSearch[] | undefined {
  const { loaded, reload } = useReply('savedSearches.list', {});
  useNotice('searches.changed', reload);
  if (loaded.state === 'loading') return undefined;
  return loaded.state === 'ready' ? loaded.value.searches : [];
}
