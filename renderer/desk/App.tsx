import { useEffect, useState } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { HostReply } from '#shared/contract/host-calls.ts';
import { Banner } from '#ui/Banner.tsx';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ErrorBanner } from '#ui/ErrorBanner.tsx';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { useConnection, useHost } from './api/ConnectionProvider.tsx';
import { RoleProvider } from './api/RoleProvider.tsx';
import { useReply } from './api/use-reply.ts';
import { NewVaultWords } from './features/recovery/NewVaultWords.tsx';
import { RestoreOffer } from './features/backup/RestoreOffer.tsx';
import { RestoreView } from './features/backup/RestoreView.tsx';
import { firstPage } from './features/inbox/first-page.ts';
import { LanguageChoice } from './features/language/LanguageChoice.tsx';
import { SampleBanner } from './features/sample/SampleBanner.tsx';
import { SampleOffer } from './features/sample/SampleOffer.tsx';
import { StartScreen, type Opening } from './features/unlock/StartScreen.tsx';
import { Shell } from './Shell.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { StartWarnings } from './StartWarnings.tsx';
import { useDropGuard } from './use-drop-guard.ts';
import { useCopied } from './use-copied.ts';

/** What the vault's state asks for: a new vault, an unlock, or the desk. Above it all, what must always be visible. */
export function App() {
  const { t } = useTranslation();
  const connection = useConnection();
  const host = useHost();
  const { loaded, reload } = useReply('session.status', {});
  const [hostInfo, setHostInfo] = useState<HostReply<'host.info'>>();
  const [opening, setOpening] = useState<Opening>();
  /** Somebody wants a vault restored into the folder at hand. */
  const [isRestoring, setRestoring] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const [isLocking, setLocking] = useState(false);
  const [incident, setIncident] = useState<string>();
  /** A promise nobody waited for has failed: a bug, told instead of hidden. */
  const [isFaulty, setFaulty] = useState(false);

  useEffect(() => {
    void host.info().then(setHostInfo);
  }, [host]);
  useEffect(() => connection.onClosed(() => setClosed(true)), [connection]);
  useEffect(() => connection.onIncident(setIncident), [connection]);

  useEffect(() => {
    const notice = (): void => setFaulty(true);
    window.addEventListener('unhandledrejection', notice);
    return () => window.removeEventListener('unhandledrejection', notice);
  }, []);

  useCopied(host);
  useDropGuard();

  const lock = (): void => {
    if (isLocking) return;
    setLocking(true);
    host.lock().catch(() => {
      setLocking(false);
      setFaulty(true);
    });
  };
  const isOpen = loaded.state === 'ready' && loaded.value.state === 'open';
  useShortcut('lock', lock, isOpen);

  if (isLocking) return <main className="waiting">{t('desk.isLocking')}</main>;
  if (isClosed) {
    return (
      <main className="waiting">
        <EmptyState
          isWholeScreen
          title={t('desk.closed.title')}
          actions={
            <Button kind="primary" takesFocus onPress={lock}>
              {t('desk.closed.again')}
            </Button>
          }
        >
          <p>{t('desk.closed.words')}</p>
        </EmptyState>
      </main>
    );
  }
  const isPracticeWindow = hostInfo?.kind === 'stand-in';
  const isSample = loaded.state === 'ready' && loaded.value.sample === 'open';
  const isPracticeVault = loaded.state === 'ready' && loaded.value.practice === true && !isSample;
  return (
    <div className="app">
      <section aria-label={t('desk.shell.notices')}>
        {isPracticeWindow ? <Banner tone="warning">{t('desk.practice.window')}</Banner> : null}
        {isSample ? <SampleBanner onLeave={lock} /> : null}
        {isPracticeVault && !isPracticeWindow ? <Banner tone="warning">{t('desk.practice.vault')}</Banner> : null}
        {isFaulty ? <ErrorBanner code="internal" onDismiss={() => setFaulty(false)} /> : null}
        {incident === undefined ? null : (
          <Banner tone="danger" role="alert" onDismiss={() => setIncident(undefined)} dismissLabel={t('desk.dismiss')}>
            {t('desk.incident', { incident })}
          </Banner>
        )}
      </section>
      {loaded.state === 'loading' ? <main className="waiting">{t('desk.waitingForVault')}</main> : null}
      {loaded.state === 'failed' ? <ErrorBanner code={loaded.code} /> : null}
      {loaded.state === 'ready' && !isOpen && isRestoring && loaded.value.state === 'absent' ? (
        <main className="start">
          <div className="start-card">
            <p className="product">{t('desk.product')}</p>
            <RestoreView
              practiceHost={loaded.value.practiceHost}
              onBack={() => setRestoring(false)}
              onRestored={() => {
                setRestoring(false);
                reload();
              }}
            />
            <p className="small muted">
              {t('desk.folder.label')}: <bdi className="path">{loaded.value.folder}</bdi>
            </p>
          </div>
        </main>
      ) : null}
      {loaded.state === 'ready' && !isOpen && !(isRestoring && loaded.value.state === 'absent') ? (
        <StartWarnings key={`${loaded.value.state} ${loaded.value.folder}`} isLocked={loaded.value.state === 'locked'}>
          {(warnings) => (
            <StartScreen
              status={loaded.value}
              onFolderChanged={reload}
              wordsStep={(begun, onCreated) => <NewVaultWords begun={begun} onCreated={onCreated} />}
              warnings={warnings}
              languageChoice={<LanguageChoice />}
              restoreOffer={<RestoreOffer isVaultHere={loaded.value.state === 'locked'} onRestore={() => setRestoring(true)} onFolderChanged={reload} />}
              sampleOffer={<SampleOffer isKept={loaded.value.sample === 'kept'} isVaultHere={loaded.value.state === 'locked'} onOpened={reload} onThrownAway={reload} />}
              onOpened={(how) => {
                // The vault answers while the desk is drawn for the first time, one after the other: the desk waits for the first two, and nobody for the counts, which take longest.
                connection.askAhead('tips.list', firstPage(Date.now()));
                connection.askAhead('session.status', {});
                connection.askAhead('tips.counts', {});
                setOpening(how);
                reload();
              }}
            />
          )}
        </StartWarnings>
      ) : null}
      {loaded.state === 'ready' && isOpen ? (
        <RoleProvider role={loaded.value.role} isSample={isSample}>
          <Shell status={loaded.value} opening={opening} onOpeningRead={() => setOpening(undefined)} onStatusChanged={reload} onLock={lock} onHelp={() => setHelpOpen(true)} />
        </RoleProvider>
      ) : null}
      {isHelpOpen ? <ShortcutHelp locksFromAnywhere={hostInfo?.locksFromAnywhere} onClose={() => setHelpOpen(false)} /> : null}
    </div>
  );
}
