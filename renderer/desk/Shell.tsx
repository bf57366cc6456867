import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { CallName, Reply } from '#shared/contract/contract.ts';
import { mayCall } from '#shared/contract/needed-role.ts';
import type { ChosenTip } from '#shared/domain/chosen-tips.ts';
import { isRefusedInSample } from '#shared/contract/sample-calls.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import type { TipView as Tip } from '#shared/contract/tip-calls.ts';
import { useShortcut } from '#ui/Shortcuts.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import { useMay } from './api/RoleProvider.tsx';
import { BackupBanner } from './features/backup/BackupBanner.tsx';
import { useBackup } from './features/backup/use-backup.ts';
import { SaveCustodyDialog } from './features/custody/SaveCustodyDialog.tsx';
import { DeleteTipsDialog } from './features/deletion/DeleteTipsDialog.tsx';
import { DestroyKeyDialog } from './features/deletion/DestroyKeyDialog.tsx';
import { PendingDeletions } from './features/deletion/PendingDeletions.tsx';
import { OverdueReviews } from './features/disclosures/OverdueReviews.tsx';
import { DropFolderBanner } from './features/drop-folder/DropFolderBanner.tsx';
import { DropOverlay } from './features/import/DropOverlay.tsx';
import { firstRaidLook } from './features/figures/raid-look.ts';
import { useFileDrop } from './features/import/use-file-drop.ts';
import { useImport } from './features/import/use-import.ts';
import { parseSearch } from '#shared/search/parse-search.ts';
import { printSearch } from '#shared/search/print-search.ts';
import { useRecentSearches } from './features/finding/use-recent-searches.ts';
import { useSavedSearches } from './features/finding/use-saved-searches.ts';
import { sameTips, viewOf, views, type Filter } from './features/inbox/filter.ts';
import { KeyReminder } from './features/intake-keys/KeyReminder.tsx';
import { firstLook } from './features/map/map-look.ts';
import { useLanguage } from './features/language/use-language.ts';
import { CopyNote } from './features/renderings/CopyNote.tsx';
import { HandOverBanner } from './features/shifts/HandOverBanner.tsx';
import { UnfinishedBanner } from './features/tip/UnfinishedBanner.tsx';
import { useEvidence } from './features/tip/use-evidence.ts';
import type { Opening } from './features/unlock/StartScreen.tsx';
import { type ListLooks, wholeLists } from './list-looks.ts';
import { OpenedBanner } from './OpenedBanner.tsx';
import { Screens } from './Screens.tsx';
import { SideBar } from './SideBar.tsx';
import { TipsScreen } from './TipsScreen.tsx';
import { TopBar } from './TopBar.tsx';
import { useDeskCounts } from './use-desk-counts.ts';
import { useTouch } from './use-touch.ts';
import type { View } from './view.ts';

export interface ShellProps {
  readonly status: Reply<'session.status'>;
  readonly opening: Opening | undefined;
  readonly onOpeningRead: () => void;
  /** The name or the role of whoever has the vault open may be another now. */
  readonly onStatusChanged: () => void;
  readonly onLock: () => void;
  readonly onHelp: () => void;
}

/** The desk with an open vault: composes the features, which know nothing of each other. */
export function Shell({ status, opening, onOpeningRead, onStatusChanged, onLock, onHelp }: ShellProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  useTouch();
  const running = useImport();
  const backup = useBackup();
  const evidence = useEvidence();
  const counts = useDeferredValue(useDeskCounts());

  const mayImport = useMay('import.commit');
  // With the recovery words somebody came to give a colleague, or themselves, a passphrase.
  const [view, setView] = useState<View>(status.usedRecoveryKey ? { kind: 'people' } : { kind: 'tips' });
  // What stands in the search field is what the list shows: controls and views write it, and whoever types sets them.
  const [search, setSearch] = useState({ typed: printSearch(views.open, language), isTyping: false });
  const filter = useMemo(() => parseSearch(search.typed).search, [search.typed]);
  const recent = useRecentSearches();
  const saved = useSavedSearches();
  const shownSearch = saved?.find(({ typed }) => viewOf(filter) === undefined && sameTips(parseSearch(typed).search, filter));
  const [openTipId, setOpenTipId] = useState<string>();
  const [chosen, setChosen] = useState<readonly ChosenTip[]>([]);
  const [putAwayChange, setPutAwayChange] = useState<string>();
  const [deleting, setDeleting] = useState<{ readonly tipIds: readonly string[]; readonly isDue: boolean }>();
  const [destroying, setDestroying] = useState<IntakeKeyView>();
  const [look, setLook] = useState(firstLook);
  const [raidLook, setRaidLook] = useState(firstRaidLook);
  const [lists, setLists] = useState(wholeLists);
  const [custodyOf, setCustodyOf] = useState<Tip>();
  const tipHeading = useRef<HTMLHeadingElement>(null);
  const content = useRef<HTMLDivElement>(null);
  // What is said above the screen goes away once it was read: the keyboard goes on in the screen.
  const saidAbove = useKeptFocus(content);

  const isDropping = useFileDrop(mayImport && !running.isBusy, { onDrop: () => setView({ kind: 'import' }), onFiles: running.carry });

  const setFilter = (next: Filter): void => setSearch({ typed: printSearch(next, language), isTyping: false });
  const showFilter = (next: Filter): void => {
    setFilter(next);
    setView({ kind: 'tips' });
  };
  const type = (typed: string): void => {
    setSearch({ typed, isTyping: true });
    setView({ kind: 'tips' });
  };
  const showTip = (tipId: string): void => {
    showFilter(views.all);
    setOpenTipId(tipId);
  };
  /** What was looked for led somewhere; a view of the side bar is found there again. */
  const remember = (): void => {
    if (viewOf(filter) === undefined) recent.add(search.typed);
  };
  /** All of a list that words fit, however it was left; only going back finds it as it was. */
  const showList = (kind: keyof ListLooks, words: string): void => {
    setLists({ ...lists, [kind]: { ...wholeLists[kind], search: words } });
    setView({ kind });
  };
  const openIncident = (incidentId: string): void => setView({ kind: 'incident', incidentId });
  const openOrganisation = (organisationId: string): void => setView({ kind: 'organisation', organisationId });
  const shownView = useRef(view);
  // Before anything else can be pressed or answered.
  useLayoutEffect(() => {
    shownView.current = view;
  }, [view]);
  /** The vault may answer late: what came of a press leads on from the page it was pressed on, and nobody who has gone to another one is taken from there. */
  const fromHere =
    <T,>(go: (to: T) => void) =>
    (to: T): void => {
      if (shownView.current === view) go(to);
    };
  const focusList = (): void => content.current?.querySelector<HTMLElement>('[role=listbox]')?.focus();
  /** Who goes to the list types no more: it is of all that was typed, and keys that are pressed before it has come are for it. */
  const stopTyping = (): void => setSearch((before) => ({ ...before, isTyping: false }));
  const leave = (): void => {
    stopTyping();
    if (content.current?.querySelector('[role=listbox]')) {
      focusList();
      return;
    }
    // Nothing was found: no list to go to until the search is gone.
    if (search.typed !== '') type('');
    content.current?.focus();
  };
  useShortcut('leave', leave, view.kind === 'tips');

  // A button that leads to another screen, or to another thing on one like it, goes away with its own; the focus must not fall back to the top of the page.
  useEffect(() => {
    if (document.activeElement === document.body) content.current?.focus();
  }, [view]);

  // The banner of a new vault asks for a key; once there is one it has nothing left to say.
  const firstStepDone = (): void => {
    if (opening?.kind === 'created') onOpeningRead();
  };

  const isSample = status.sample === 'open';
  const may = (call: CallName): boolean => mayCall(status.role ?? 'read', call) && !(isSample && isRefusedInSample(call));
  return (
    <div className="shell">
      <TopBar
        memberName={status.memberName}
        role={status.role}
        mayImport={mayImport}
        typed={search.typed}
        onType={type}
        recent={recent.searches}
        onForget={recent.forget}
        onLeaveSearch={() => {
          remember();
          // The search may stand as it was left, on another screen, and nothing may have been found so far: there is no list before this is drawn.
          flushSync(() => {
            stopTyping();
            setView({ kind: 'tips' });
          });
          focusList();
        }}
        importState={running.state}
        onImport={() => setView({ kind: 'import' })}
        onLock={onLock}
        onHelp={onHelp}
      />
      <section ref={saidAbove} aria-label={t('desk.shell.sinceUnlock')}>
        <CopyNote />
        <PendingDeletions />
        {opening ? <OpenedBanner opening={opening} onDismiss={onOpeningRead} /> : null}
        {counts.handOver === undefined ? null : <HandOverBanner key={counts.handOver.handOverId} handOver={counts.handOver} onTip={showTip} />}
        {isSample ? null : <BackupBanner backup={backup} isOnPage={view.kind === 'backups'} onPage={() => setView({ kind: 'backups' })} />}
        <OverdueReviews overdue={may('disclosures.review') ? (counts.disclosures?.overdue ?? 0) : 0} isOnPage={view.kind === 'disclosures'} onPage={() => setView({ kind: 'disclosures' })} />
        <DropFolderBanner onTips={() => showFilter(views.new)} onQuarantine={() => setView({ kind: 'quarantine' })} />
        {isSample ? null : <KeyReminder isOnPage={view.kind === 'intake-keys'} onPage={() => setView({ kind: 'intake-keys' })} />}
        <UnfinishedBanner changes={evidence.changes} onTip={showTip} />
      </section>
      <div className="desk">
        <SideBar counts={counts} view={view} filter={filter} saved={saved} shownSearch={shownSearch} onSaved={({ typed }) => showFilter(parseSearch(typed).search)} chosenCount={may('dossier.create') ? chosen.length : 0} isSample={isSample} onFilter={showFilter} onView={(next) => (next.kind === 'compounds' || next.kind === 'incidents' || next.kind === 'organisations' ? showList(next.kind, '') : setView(next))} />
        <main ref={content} data-view={view.kind} className={view.kind === 'tips' ? 'content content-tips' : 'content'} tabIndex={-1}>
          {view.kind === 'tips' ? (
            <TipsScreen
              typed={search.typed}
              isTyping={search.isTyping}
              shownSearch={shownSearch}
              onCompounds={(words) => showList('compounds', words)}
              onIncidents={(words) => showList('incidents', words)}
              onOrganisations={(words) => showList('organisations', words)}
              filter={filter}
              onFilter={setFilter}
              openTipId={openTipId}
              onOpen={(tipId) => {
                remember();
                setOpenTipId(tipId);
              }}
              headingRef={tipHeading}
              chosen={chosen}
              onChosen={setChosen}
              putAwayChange={putAwayChange}
              onPutAwayChange={setPutAwayChange}
              tipCount={counts.tips === undefined ? undefined : counts.tips.all + counts.tips.aside}
              evidence={evidence}
              may={may}
              onCompound={(compoundId) => setView({ kind: 'compound', compoundId })}
              onIncident={openIncident}
              onOrganisation={openOrganisation}
              onKeys={() => setView({ kind: 'intake-keys' })}
              onImport={() => setView({ kind: 'import' })}
              onDelete={(tipIds) => setDeleting({ tipIds, isDue: false })}
              onDossier={() => setView({ kind: 'dossiers' })}
              onCustody={setCustodyOf}
              onGone={() => {
                setOpenTipId(undefined);
                if (document.activeElement === document.body) content.current?.focus();
              }}
            />
          ) : null}
          <Screens
            view={view}
            onView={fromHere(setView)}
            status={status}
            running={running}
            backup={backup}
            look={look}
            onLook={setLook}
            raidLook={raidLook}
            onRaidLook={setRaidLook}
            lists={lists}
            onLists={setLists}
            chosen={chosen}
            onChosen={setChosen}
            onFilter={fromHere(showFilter)}
            onTip={fromHere(showTip)}
            onKeyMade={firstStepDone}
            onDestroyKey={setDestroying}
            onDeleteDue={(tipIds) => setDeleting({ tipIds, isDue: true })}
            onStatusChanged={onStatusChanged}
            onLock={onLock}
          />
        </main>
      </div>
      {isDropping && mayImport ? <DropOverlay isBusy={running.isBusy} /> : null}
      {deleting ? (
        <DeleteTipsDialog
          tipIds={deleting.tipIds}
          {...(deleting.isDue ? { reason: 'kept-long-enough' } : {})}
          onClose={() => setDeleting(undefined)}
          onBegun={() => {
            setChosen(chosen.filter((tip) => !deleting.tipIds.includes(tip.tipId)));
            setDeleting(undefined);
          }}
        />
      ) : null}
      {destroying ? <DestroyKeyDialog keyId={destroying.keyId} epoch={destroying.epoch} firstWord={destroying.fingerprint[0] ?? ''} onClose={() => setDestroying(undefined)} /> : null}
      {custodyOf ? <SaveCustodyDialog tipId={custodyOf.tipId} number={custodyOf.number} actors={[status.memberName ?? '', ...custodyOf.history.map(({ actor }) => actor)]} onClose={() => setCustodyOf(undefined)} /> : null}
    </div>
  );
}
