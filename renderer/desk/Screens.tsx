import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from '#i18n/desk-translation.ts';
import type { Reply } from '#shared/contract/contract.ts';
import type { ChosenTip } from '#shared/domain/chosen-tips.ts';
import { printedLanguageFor } from '#shared/domain/printed-language.ts';
import type { IntakeKeyView } from '#shared/contract/intake-calls.ts';
import { Button } from '#ui/Button.tsx';
import { Page } from '#ui/Page.tsx';
import { CallReason } from './api/CallReason.tsx';
import { useMay } from './api/RoleProvider.tsx';
import { BackupsPage } from './features/backup/BackupsPage.tsx';
import type { Backup } from './features/backup/use-backup.ts';
import { VaultPlaceConcerns } from './features/backup/VaultPlaceConcerns.tsx';
import { SaidClaims } from './features/claims/SaidClaims.tsx';
import { BriefingPage } from './features/briefing/BriefingPage.tsx';
import { CompoundDossierPage } from './features/compound-dossier/CompoundDossierPage.tsx';
import { CompoundPage } from './features/compounds/CompoundPage.tsx';
import { allCompounds } from './features/compounds/compounds-look.ts';
import { CompoundsPage } from './features/compounds/CompoundsPage.tsx';
import { RegisterTablesPage } from './features/register-tables/RegisterTablesPage.tsx';
import { CheckCustody } from './features/custody/CheckCustody.tsx';
import { DeletedList } from './features/deletion/DeletedList.tsx';
import { DisclosuresPage } from './features/disclosures/DisclosuresPage.tsx';
import { Dossiers } from './features/dossiers/Dossiers.tsx';
import { DropFolderCard } from './features/drop-folder/DropFolderCard.tsx';
import { ImportView } from './features/import/ImportView.tsx';
import type { Import } from './features/import/use-import.ts';
import { FiguresPage } from './features/figures/FiguresPage.tsx';
import type { RaidLook } from './features/figures/raid-look.ts';
import { longestWaiting, viewOfIndicator, viewOfPlace, viewOfReceived, viewOfTag, views, type Filter } from './features/inbox/filter.ts';
import { CompoundIncidents } from './features/incidents/CompoundIncidents.tsx';
import { IncidentPage } from './features/incidents/IncidentPage.tsx';
import { allIncidents } from './features/incidents/incidents-look.ts';
import { IncidentsPage } from './features/incidents/IncidentsPage.tsx';
import { IntakeKeys } from './features/intake-keys/IntakeKeys.tsx';
import { useLanguage } from './features/language/use-language.ts';
import { LockScreenCard } from './features/lock-screen/LockScreenCard.tsx';
import type { MapLook } from './features/map/map-look.ts';
import { RecentChanges } from './features/many/RecentChanges.tsx';
import { MapPage } from './features/map/MapPage.tsx';
import { CompoundOrganisations } from './features/organisations/CompoundOrganisations.tsx';
import { OrganisationPage } from './features/organisations/OrganisationPage.tsx';
import { OrganisationsPage } from './features/organisations/OrganisationsPage.tsx';
import { PeoplePage } from './features/people/PeoplePage.tsx';
import { Quarantine } from './features/quarantine/Quarantine.tsx';
import { RecoveryPage } from './features/recovery/RecoveryPage.tsx';
import { Redaction } from './features/redact/Redaction.tsx';
import { ReferralsPage } from './features/referrals/ReferralsPage.tsx';
import { RepliesPage } from './features/replies/RepliesPage.tsx';
import { RetentionPage } from './features/retention/RetentionPage.tsx';
import { ShiftsPage } from './features/shifts/ShiftsPage.tsx';
import { TagsPage } from './features/tags/TagsPage.tsx';
import { ManualPage } from './features/manual/ManualPage.tsx';
import { LanguageCard } from './features/language/LanguageCard.tsx';
import { VaultPage } from './features/vault/VaultPage.tsx';
import { WorkflowPage } from './features/workflow/WorkflowPage.tsx';
import { WritingPage } from './features/writing/WritingPage.tsx';
import type { ListLooks } from './list-looks.ts';
import type { View } from './view.ts';

export interface ScreensProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly status: Reply<'session.status'>;
  readonly running: Import;
  readonly backup: Backup;
  readonly look: MapLook;
  readonly onLook: (look: MapLook) => void;
  readonly raidLook: RaidLook;
  readonly onRaidLook: (look: RaidLook) => void;
  readonly lists: ListLooks;
  readonly onLists: (lists: ListLooks) => void;
  /** Tips that were chosen to be done something with. */
  readonly chosen: readonly ChosenTip[];
  readonly onChosen: Dispatch<SetStateAction<readonly ChosenTip[]>>;
  /** Shows the list of tips, narrowed so. */
  readonly onFilter: (filter: Filter) => void;
  readonly onTip: (tipId: string) => void;
  readonly onKeyMade: () => void;
  readonly onDestroyKey: (key: IntakeKeyView) => void;
  /** Asks whether these tips, which are due by the rules, shall be deleted. */
  readonly onDeleteDue: (tipIds: readonly string[]) => void;
  readonly onStatusChanged: () => void;
  readonly onLock: () => void;
}

/** The screen of every view but the list of tips. What leads from one to another is put together here, since features know nothing of each other. */
export function Screens({ view, onView, status, running, backup, look, onLook, raidLook, onRaidLook, lists, onLists, chosen, onChosen, onFilter, onTip, onKeyMade, onDestroyKey, onDeleteDue, onStatusChanged, onLock }: ScreensProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const mayImport = useMay('import.commit');
  const showCompounds = (compounds: ListLooks['compounds']): void => {
    onLists({ ...lists, compounds });
    onView({ kind: 'compounds' });
  };
  const showIncidents = (incidents: ListLooks['incidents']): void => {
    onLists({ ...lists, incidents });
    onView({ kind: 'incidents' });
  };
  const openIncident = (incidentId: string): void => onView({ kind: 'incident', incidentId });
  const openOrganisation = (organisationId: string): void => onView({ kind: 'organisation', organisationId });
  return (
    <>
      {view.kind === 'import' && !mayImport ? (
        <Page title={t('desk.import.title')}>
          <CallReason call="import.commit" />
        </Page>
      ) : null}
      {view.kind === 'import' && mayImport ? (
        <ImportView running={running} onTips={() => onFilter(views.new)} onQuarantine={() => onView({ kind: 'quarantine' })}>
          <DropFolderCard />
        </ImportView>
      ) : null}
      {view.kind === 'compounds' ? <CompoundsPage look={lists.compounds} onLook={(compounds) => onLists({ ...lists, compounds })} onOpen={(compoundId) => onView({ kind: 'compound', compoundId })} onTables={() => onView({ kind: 'register-tables' })} /> : null}
      {view.kind === 'compound' ? (
        <CompoundPage key={view.compoundId} compoundId={view.compoundId} said={<SaidClaims of={{ compoundId: view.compoundId }} onTip={onTip} />} onBack={() => onView({ kind: 'compounds' })} onOpen={(compoundId) => onView({ kind: 'compound', compoundId })} onDossier={() => onView({ kind: 'compound-dossier', compoundId: view.compoundId })} onTip={onTip} incidents={(place) => <CompoundIncidents place={place} onOpen={openIncident} />} organisations={(compound) => <CompoundOrganisations compound={compound} onOpen={openOrganisation} />} />
      ) : null}
      {view.kind === 'compound-dossier' ? <CompoundDossierPage key={view.compoundId} compoundId={view.compoundId} language={printedLanguageFor(language)} onBack={() => onView({ kind: 'compound', compoundId: view.compoundId })} /> : null}
      {view.kind === 'incidents' ? <IncidentsPage look={lists.incidents} onLook={(incidents) => onLists({ ...lists, incidents })} onOpen={openIncident} /> : null}
      {view.kind === 'incident' ? (
        <IncidentPage key={view.incidentId} incidentId={view.incidentId} said={<SaidClaims of={{ incidentId: view.incidentId }} onTip={onTip} />} onBack={() => onView({ kind: 'incidents' })} onOpen={openIncident} onCompound={(compoundId) => onView({ kind: 'compound', compoundId })} onTip={onTip} />
      ) : null}
      {view.kind === 'organisations' ? <OrganisationsPage look={lists.organisations} onLook={(organisations) => onLists({ ...lists, organisations })} onOpen={openOrganisation} /> : null}
      {view.kind === 'organisation' ? (
        <OrganisationPage key={view.organisationId} organisationId={view.organisationId} said={<SaidClaims of={{ organisationId: view.organisationId }} onTip={onTip} />} onBack={() => onView({ kind: 'organisations' })} onOpen={openOrganisation} onCompound={(compoundId) => onView({ kind: 'compound', compoundId })} />
      ) : null}
      {view.kind === 'map' ? <MapPage look={look} onLook={onLook} onCompounds={(place) => showCompounds({ ...allCompounds, place })} onTips={(place, closedToo) => onFilter(viewOfPlace(place, closedToo))} /> : null}
      {view.kind === 'figures' ? <FiguresPage onBriefing={() => onView({ kind: 'briefing' })} look={raidLook} onLook={onRaidLook} onTips={(wanted) => onFilter(viewOfIndicator(wanted))} onReceived={({ received, urgency }) => onFilter(viewOfReceived(received, urgency))} onOpenTips={() => onFilter(longestWaiting)} onCompounds={(wanted) => showCompounds({ ...allCompounds, ...wanted })} onIncidents={(wanted) => showIncidents({ ...allIncidents, ...wanted })} /> : null}
      {view.kind === 'manual' ? <ManualPage language={language} /> : null}
      {view.kind === 'tags' ? <TagsPage onTag={(tag) => onFilter(viewOfTag(tag.name))} /> : null}
      {view.kind === 'register-tables' ? <RegisterTablesPage onBack={() => onView({ kind: 'compounds' })} /> : null}
      {view.kind === 'writing' ? <WritingPage onWritten={onTip} /> : null}
      {view.kind === 'intake-keys' ? <IntakeKeys onMade={onKeyMade} onDestroy={onDestroyKey} /> : null}
      {view.kind === 'quarantine' ? <Quarantine /> : null}
      {view.kind === 'people' ? (
        <PeoplePage byRecovery={status.usedRecoveryKey} onChanged={onStatusChanged} rekey={<Button onPress={() => onView({ kind: 'recovery' })}>{t('desk.people.toRekey')}</Button>} />
      ) : null}
      {view.kind === 'backups' ? <BackupsPage backup={backup} /> : null}
      {view.kind === 'vault' ? (
        <VaultPage concerns={<VaultPlaceConcerns />}>
          <LockScreenCard />
          <LanguageCard />
          <CheckCustody />
        </VaultPage>
      ) : null}
      {view.kind === 'referrals' ? <ReferralsPage onTip={onTip} /> : null}
      {view.kind === 'disclosures' ? <DisclosuresPage onTip={onTip} /> : null}
      {view.kind === 'replies' ? <RepliesPage onTip={onTip} /> : null}
      {view.kind === 'workflow' ? <WorkflowPage recentChanges={<RecentChanges />} /> : null}
      {view.kind === 'shifts' ? <ShiftsPage onTip={onTip} onLock={onLock} /> : null}
      {view.kind === 'recovery' ? <RecoveryPage onLock={onLock} /> : null}
      {view.kind === 'retention' ? <RetentionPage onDelete={onDeleteDue} deleted={<DeletedList />} /> : null}
      {view.kind === 'dossiers' ? (
        <Dossiers
          chosen={chosen}
          onLeaveOut={(tipId) => onChosen(chosen.filter((tip) => tip.tipId !== tipId))}
          onCreated={(dossierId) => {
            // Those it is made of; others may have been chosen while the vault was at it.
            onChosen((now) => now.filter(({ tipId }) => !chosen.some((tip) => tip.tipId === tipId)));
            onView({ kind: 'dossier', dossierId });
          }}
          onOpen={(dossierId) => onView({ kind: 'dossier', dossierId })}
          onBriefing={() => onView({ kind: 'briefing' })}
        />
      ) : null}
      {view.kind === 'briefing' ? <BriefingPage language={printedLanguageFor(language)} /> : null}
      {view.kind === 'dossier' ? <Redaction key={view.dossierId} dossierId={view.dossierId} onBack={() => onView({ kind: 'dossiers' })} /> : null}
    </>
  );
}
