/** Everything in which a page can leave something with its browser. Runs in the page and needs nothing from outside. What a browser refuses to a page that came as a file cannot keep anything. */
export async function keptByPage(): Promise<Readonly<Record<'local' | 'session' | 'databases' | 'caches' | 'workers', number>> & { readonly cookie: string; readonly state: unknown; readonly name: string }> {
  const count = (asked: () => Promise<readonly unknown[]>): Promise<number> =>
    Promise.resolve()
      .then(asked)
      .then((found) => found.length)
      .catch((problem: unknown) => {
        if (problem instanceof DOMException && ['SecurityError', 'InvalidStateError'].includes(problem.name)) return 0;
        throw problem;
      });
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await count(() => indexedDB.databases()),
    caches: await count(() => ('caches' in window ? caches.keys() : Promise.resolve([]))),
    workers: await count(() => ('serviceWorker' in navigator ? navigator.serviceWorker.getRegistrations() : Promise.resolve([]))),
    cookie: document.cookie,
    state: history.state as unknown,
    name: window.name,
  };
}

export const nothingKept = { local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '', state: null, name: '' } as const;
