import { namesCompounds } from '#shared/redaction/briefing-rules.ts';
import type { CandidateKind } from '#shared/redaction/detect/candidate.ts';
import { joined } from '#shared/redaction/cut-text.ts';
import { keepsBack } from '#shared/redaction/lacking-for.ts';
import type { PresetName } from '#shared/redaction/presets.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import type { DocumentFormat } from '#shared/domain/dossier-format.ts';
import type { RandomBytes } from '#vault/crypto/random.ts';
import { identifyingIn } from '#vault/dossier/card-findings.ts';
import { makeFile, sealMade, writeMade, type ExportOutcome, type ExportTools } from '#vault/dossier/export-dossier.ts';
import { toldMinutes } from '#shared/redaction/receipt-minutes.ts';
import { minutesOfSource, minutesOfTips } from '#vault/dossier/told-times.ts';
import { numbersOfTips, toldNumbers } from '#vault/dossier/told-numbers.ts';
import { pacedBy } from '#vault/dossier/export-pace.ts';
import type { SealingMeans } from '#vault/dossier/sealing/seal-file.ts';
import type { Database } from '#vault/store/database.ts';
import { textsOf } from '#vault/store/tip-text.ts';
import { partsLeftOut } from '#vault/triage/names-in-vault.ts';
import { seedOf } from './draft.ts';
import { makeCompoundDossier, type AskedCompoundDossier, type MadeCompoundDossier } from './make-compound-dossier.ts';
import type { IsCopied, LastReports } from './reports-read.ts';

type Made = Result<MadeCompoundDossier, 'not-found' | 'compound-merged'>;

/** A dossier of which nothing is missing, as it was when somebody asked for its file. */
export interface BegunDossier {
  readonly made: MadeCompoundDossier;
  /** As it would be made now, of the same hour. */
  readonly anew: () => Made;
  /** Whether something is missing for its readers. */
  readonly isKeptBack: (made: MadeCompoundDossier) => boolean;
  readonly preset: PresetName;
}

/** No point is told to anybody but on the map; who reads of provinces alone reads of no house and no room either. */
function placeKinds(preset: PresetName): readonly CandidateKind[] {
  return namesCompounds(preset) ? ['coordinates', 'map-code', 'plate'] : ['coordinates', 'map-code', 'plate', 'address', 'room'];
}

/** Before a colleague types anything: `dossier-incomplete` where something is missing. Others have their turn while the reports are read; `vault-locked`: and somebody locked it. */
export async function beginCompoundDossier(database: Database, reports: LastReports, { randomBytes, now }: { readonly randomBytes: RandomBytes; readonly now: () => number }, asked: AskedCompoundDossier): Promise<Result<BegunDossier, 'not-found' | 'compound-merged' | 'dossier-incomplete' | 'vault-locked'>> {
  const asOf = now();
  const seed = seedOf(database, randomBytes, asked.compoundId);
  const madeWith = (known: () => IsCopied | undefined): Made => makeCompoundDossier(database, seed, asOf, asked, known);
  const anew = (): Made => madeWith(() => reports.known(database, asked.compoundId));
  const isKeptBack = ({ lacking }: MadeCompoundDossier): boolean => keepsBack(lacking, asked);
  // What it says is of the moment in which somebody asked: what changes while the reports are read is found when the bytes are ready.
  const looked: { isCopied?: IsCopied } = {};
  const made = madeWith(() => looked.isCopied);
  if (!made.ok) return made;
  const isCopied = await reports.read(database, asked.compoundId);
  if (isCopied === undefined) return fail('vault-locked');
  looked.isCopied = isCopied;
  return isKeptBack(made.value) ? fail('dossier-incomplete') : ok({ made: made.value, anew, isKeptBack, preset: asked.preset });
}

/**
 * Checks the finished bytes of a dossier about a compound, seals them, and only then writes them, as `exportDossier` does. Making takes time; where what it is made of has changed meanwhile nothing is written
 * (`dossier-changed`). What staff typed is looked through by the detectors: whatever likely leads to a person is a finding, and so is what they find in the reports. `cancelled`: somebody stopped it.
 */
export async function exportCompoundDossier(tools: Omit<ExportTools, 'paint'>, { made, anew, isKeptBack, preset }: BegunDossier, { format, sealing, destination }: { readonly format: DocumentFormat; readonly sealing: SealingMeans; readonly destination: string }): Promise<ExportOutcome> {
  const { pace = pacedBy(tools.finder.turn) } = tools;
  if (!(await pace('looking', 0, 0))) return fail('cancelled');
  const { dossier, secrets, typed, tipIds, allowed } = made;
  const bodies = tipIds.flatMap((tipId) => textsOf(tools.database, tipId)).map(({ body }) => body);
  const total = typed.length + bodies.length;
  const identifying: string[] = [];
  const numbers = numbersOfTips(tools.database, tipIds);
  const minutes = minutesOfTips(tools.database, tipIds);
  const times = timesTyped(made, tools.database, minutes);
  if (times > 0) return { ok: false, code: 'leak-gate-refused', findings: [{ check: 'receipt-time', location: 'what was typed', count: times }] };
  for (const [place, text] of [...typed, ...bodies].entries()) {
    const found = partsLeftOut((await identifyingIn(text, (each) => tools.finder.candidatesIn(each), place < typed.length ? placeKinds(preset) : [])).map(({ passage }) => passage), allowed);
    const count = place < typed.length ? found.length + toldNumbers(text, numbers) : 0;
    if (count > 0) return { ok: false, code: 'leak-gate-refused', findings: [{ check: 'unreviewed-detail', location: 'what was typed', count }] };
    identifying.push(...found);
    if (!(await pace('looking', place + 1, total))) return fail('cancelled');
  }
  const passages = [...new Set([...secrets.passages, ...identifying])];
  const file = await sealMade({ format, sealing }, await makeFile({ ...tools, pace }, format, dossier, { ...secrets, passages, minutes }));
  if (!file.ok) return file;
  // From here on nothing waits, so that nothing can change between this comparison and the file.
  const again = anew();
  if (!again.ok || whole(again.value) !== whole(made)) return fail('dossier-changed');
  if (isKeptBack(again.value)) return fail('dossier-incomplete');
  return writeMade(tools, destination, file.value, { commitments: [], reports: tipIds.map((tipId, index) => ({ tipId, told: made.told[index] ?? [] })) });
}

/** How often what staff typed tells the minute of a tip: a statement that of its own and of those of the same source, since a time of another one tells nothing of it; what is said of no single tip that of any. */
function timesTyped({ tipIds, told, typedBeside }: MadeCompoundDossier, database: Database, minutes: ReadonlySet<number>): number {
  const stated = tipIds.map((tipId, index) => timesIn((told[index] ?? []).map(({ parts }) => joined(parts)), minutesOfSource(database, tipId)));
  return stated.reduce((sum, count) => sum + count, timesIn(typedBeside, minutes));
}

const timesIn = (texts: readonly string[], minutes: ReadonlySet<number>): number => texts.reduce((sum, text) => sum + toldMinutes(text, minutes), 0);

/** All of it as a text, to be compared. */
const whole = ({ dossier, secrets, tipIds, told }: MadeCompoundDossier): string => JSON.stringify([dossier.blocks, secrets, tipIds, told]);
