import type { Request } from '#shared/contract/contract.ts';
import { useNotice } from '../../api/ConnectionProvider.tsx';
import { useReply } from '../../api/use-reply.ts';
import { HeldFields, type HeldFieldsProps } from '../../sharing/HeldFields.tsx';

/** What the receiver of a dossier about a compound holds of the reports of which a statement stands in it. */
export function CompoundHeld({ request, ...fields }: Omit<HeldFieldsProps, 'loaded' | 'hasPlaces'> & { readonly request: Request<'compoundDossier.compare'> }) {
  const { loaded, reload } = useReply('compoundDossier.compare', request);
  useNotice('disclosures.changed', reload);
  return <HeldFields loaded={loaded} hasPlaces={false} {...fields} />;
}
