import type { Handlers, Notice } from '#shared/contract/contract.ts';
import type { Purpose } from '#shared/contract/host-calls.ts';
import type { Glance } from '#shared/contract/process-messages.ts';
import { newId } from '../store/events/vault-context.ts';
import { backupHandlers } from './handlers/backup-handlers.ts';
import { contentsHandlers } from './handlers/contents-handlers.ts';
import { EngineCheck, type ProvenEngine } from './engine-check.ts';
import { briefingHandlers } from './handlers/briefing-handlers.ts';
import { DossierExports } from './dossier-exports.ts';
import { compoundDossierHandlers } from './handlers/compound-dossier-handlers.ts';
import { carrierHandlers } from './handlers/carrier-handlers.ts';
import { claimHandlers } from './handlers/claim-handlers.ts';
import { commitmentHandlers } from './handlers/commitment-handlers.ts';
import { compoundHandlers } from './handlers/compound-handlers.ts';
import { custodyHandlers } from './handlers/custody-handlers.ts';
import { deletionHandlers } from './handlers/deletion-handlers.ts';
import { disclosureHandlers } from './handlers/disclosure-handlers.ts';
import { dossierHandlers } from './handlers/dossier-handlers.ts';
import { epochHandlers } from './handlers/epoch-handlers.ts';
import { evidenceHandlers } from './handlers/evidence-handlers.ts';
import { findingHandlers } from './handlers/finding-handlers.ts';
import { formDraftHandlers } from './handlers/form-draft-handlers.ts';
import { incidentHandlers } from './handlers/incident-handlers.ts';
import { intakeHandlers } from './handlers/intake-handlers.ts';
import { interpreterHandlers } from './handlers/interpreter-handlers.ts';
import { languageHandlers } from './handlers/language-handlers.ts';
import { lockScreenHandlers } from './handlers/lock-screen-handlers.ts';
import { manyHandlers } from './handlers/many-handlers.ts';
import { organisationHandlers } from './handlers/organisation-handlers.ts';
import { outcomeHandlers } from './handlers/outcome-handlers.ts';
import { overviewHandlers } from './handlers/overview-handlers.ts';
import { peopleHandlers } from './handlers/people-handlers.ts';
import { emergencyCardHandlers } from './handlers/emergency-card-handlers.ts';
import { referralHandlers } from './handlers/referral-handlers.ts';
import { registerHandlers } from './handlers/register-handlers.ts';
import { replyHandlers } from './handlers/reply-handlers.ts';
import { screeningHandlers } from './handlers/screening-handlers.ts';
import { sampleHandlers } from './handlers/sample-handlers.ts';
import { secondReadingHandlers } from './handlers/second-reading-handlers.ts';
import { sessionHandlers } from './handlers/session-handlers.ts';
import { recoveryHandlers } from './handlers/recovery-handlers.ts';
import { shiftHandlers } from './handlers/shift-handlers.ts';
import { siteHandlers } from './handlers/site-handlers.ts';
import { individualHandlers } from './handlers/individual-handlers.ts';
import { statementHandlers } from './handlers/statement-handlers.ts';
import { tagHandlers } from './handlers/tag-handlers.ts';
import { tipHandlers } from './handlers/tip-handlers.ts';
import { tipPlaceHandlers } from './handlers/tip-place-handlers.ts';
import { receiverHandlers } from './handlers/receiver-handlers.ts';
import { triageHandlers } from './handlers/triage-handlers.ts';
import { recipientHandlers } from './handlers/recipient-handlers.ts';
import { similarHandlers } from './handlers/similar-handlers.ts';
import { workHandlers } from './handlers/work-handlers.ts';
import { writingHandlers } from './handlers/writing-handlers.ts';
import { forgettingForms } from './finished-forms.ts';
import type { ServicePort } from './port.ts';
import { PrintJobs } from './print-jobs.ts';
import { servePort } from './router.ts';
import type { VaultEnvironment } from './vault-environment.ts';
import { pictureHandlers } from './handlers/picture-handlers.ts';
import { PicturePainter } from './picture-painter.ts';
import { viewingHandlers } from './handlers/viewing-handlers.ts';
import { Viewing } from './viewing.ts';
import { DecoderJobs, type DecoderHost, type DecoderPort } from '../viewing/decoder-jobs.ts';
import { VaultSession } from './vault-session.ts';

export interface ServiceOptions {
  readonly environment: VaultEnvironment;
  readonly folder: string;
  /** Where the sample vault is, or will be. */
  readonly sampleFolder: string;
  readonly print: (jobId: string, html: string) => void;
  /** Opens and ends the windows that decode received files. */
  readonly decoders: DecoderHost;
  readonly lock: (reason: 'idle' | 'slept') => void;
  readonly wrongSecrets: number;
  readonly onWrongSecrets: (count: number) => void;
  /** What the lock screen may show, as the process before this one told it, and who hears of every change. */
  readonly glance: Glance | null;
  readonly onGlance: (glance: Glance | null) => void;
  readonly onIncident: (incident: string, problem: unknown) => void;
  /** The check of the engine, where several services in one process share it. */
  readonly engine?: ProvenEngine;
}

/** The vault behind its port: everything the process's entry needs, and nothing that knows about processes. */
export class VaultService {
  readonly #session: VaultSession;
  readonly #printJobs: PrintJobs;
  readonly #decoderJobs: DecoderJobs;
  readonly #handlers: Handlers;
  readonly #options: ServiceOptions;
  #notify: ((notice: Notice) => void) | undefined;

  constructor(options: ServiceOptions) {
    const newJobId = (): string => newId(options.environment.randomBytes);
    this.#options = options;
    this.#printJobs = new PrintJobs(options.print, newJobId);
    this.#decoderJobs = new DecoderJobs(options.decoders, newJobId);
    this.#session = new VaultSession({
      environment: options.environment,
      folder: options.folder,
      sampleFolder: options.sampleFolder,
      printJobs: this.#printJobs,
      notify: (notice) => this.#notify?.(notice),
      lock: options.lock,
      wrongSecrets: options.wrongSecrets,
      onWrongSecrets: options.onWrongSecrets,
      glance: options.glance,
      onGlance: options.onGlance,
      engine: options.engine ?? new EngineCheck(options.environment),
    });
    const viewing = new Viewing(this.#decoderJobs, newJobId);
    const painter = new PicturePainter(viewing);
    const exports = new DossierExports(this.#session);
    this.#handlers = forgettingForms({ ...sessionHandlers(this.#session), ...intakeHandlers(this.#session), ...tipHandlers(this.#session), ...dossierHandlers(this.#session, painter, exports), ...pictureHandlers(this.#session, painter), ...disclosureHandlers(this.#session), ...statementHandlers(this.#session), ...emergencyCardHandlers(this.#session), ...evidenceHandlers(this.#session), ...recoveryHandlers(this.#session), ...backupHandlers(this.#session), ...peopleHandlers(this.#session), ...deletionHandlers(this.#session), ...custodyHandlers(this.#session), ...carrierHandlers(this.#session), ...contentsHandlers(this.#session), ...viewingHandlers(this.#session, viewing), ...epochHandlers(this.#session), ...replyHandlers(this.#session), ...writingHandlers(this.#session), ...similarHandlers(this.#session), ...recipientHandlers(this.#session), ...workHandlers(this.#session), ...compoundHandlers(this.#session), ...tagHandlers(this.#session), ...secondReadingHandlers(this.#session), ...claimHandlers(this.#session), ...screeningHandlers(this.#session), ...incidentHandlers(this.#session), ...receiverHandlers(this.#session), ...referralHandlers(this.#session), ...languageHandlers(this.#session), ...interpreterHandlers(this.#session), ...registerHandlers(this.#session), ...sampleHandlers(this.#session), ...outcomeHandlers(this.#session), ...triageHandlers(this.#session), ...manyHandlers(this.#session), ...shiftHandlers(this.#session), ...overviewHandlers(this.#session), ...findingHandlers(this.#session), ...organisationHandlers(this.#session), ...siteHandlers(this.#session), ...lockScreenHandlers(this.#session), ...formDraftHandlers(this.#session), ...individualHandlers(this.#session), ...tipPlaceHandlers(this.#session), ...briefingHandlers(this.#session), ...compoundDossierHandlers(this.#session, exports), ...commitmentHandlers(this.#session) }, this.#session);
  }

  /** Serves a window. A later port replaces an earlier one: there is one desk. */
  attach(port: ServicePort): void {
    const notify = servePort(port, {
      handlers: this.#handlers,
      role: () => this.#session.role,
      isSample: () => this.#session.isSampleOpen,
      newIncident: () => newId(this.#options.environment.randomBytes),
      onIncident: this.#options.onIncident,
    });
    this.#notify = notify;
    port.onClose(() => {
      if (this.#notify === notify) this.#notify = undefined;
    });
  }

  grant(handle: string, purpose: Purpose, paths: readonly string[]): void {
    this.#session.grants.add(handle, purpose, paths);
  }

  printed(jobId: string, pdf: Uint8Array | null): void {
    this.#printJobs.finish(jobId, pdf);
  }

  decoderArrived(jobId: string, port: DecoderPort): void {
    this.#decoderJobs.arrived(jobId, port);
  }

  decoderEnded(jobId: string): void {
    this.#decoderJobs.ended(jobId);
  }

  tick(): void {
    this.#session.tick();
  }

  close(): boolean {
    this.#decoderJobs.stop();
    return this.#session.close();
  }
}
