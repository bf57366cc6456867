import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { findingCalls, SavedSearch } from '#shared/contract/finding-calls.ts';

/** Saved searches of the preview: kept until the page is loaded again. */
export function inventedFinding(send: (notice: Notice) => void): Pick<Handlers, keyof typeof findingCalls> {
  let searches: readonly SavedSearch[] = [{ searchId: '7'.repeat(32), name: 'Poipet, ភ្នាក់ងារ (invented)', typed: 'Poipet is:unread' }];
  let leftOut: Parameters<Handlers['listChoice.set']>[0]['leftOut'] = [];
  const listed = () => ({ ok: true as const, value: { searches: [...searches] } });
  const told = () => {
    send({ notice: 'searches.changed', value: {} });
    return listed();
  };
  return {
    'search.names': ({ typed }) => {
      const names = ['Night (invented)', 'យប់ (invented)'].filter((name) => name.toLowerCase().includes(typed.toLowerCase()));
      return { ok: true, value: { names, total: names.length } };
    },
    'search.beside': () => ({ ok: true, value: { compounds: { total: 2, only: null }, incidents: { total: 0, only: null }, organisations: { total: 0, only: null } } }),
    'search.prepare': () => ({ ok: true, value: {} }),
    'savedSearches.list': listed,
    'savedSearches.save': ({ name, typed }) => {
      searches = [...searches, { searchId: `8${searches.length}`.padEnd(32, '0'), name, typed }];
      return told();
    },
    'savedSearches.rename': ({ searchId, name }) => {
      searches = searches.map((search) => (search.searchId === searchId ? { ...search, name } : search));
      return told();
    },
    'savedSearches.delete': ({ searchId }) => {
      searches = searches.filter((search) => search.searchId !== searchId);
      return told();
    },
    'listChoice.get': () => ({ ok: true, value: { leftOut } }),
    'listChoice.set': (request) => {
      leftOut = request.leftOut;
      return { ok: true, value: { leftOut } };
    },
  };
}
