import { useEffect, useState } from 'react';
import type { Reply } from '#shared/contract/contract.ts';
import { useApi } from '../api/ConnectionProvider.tsx';

/** The vault's estimate of a passphrase, asked 250 ms after the last key. undefined while there is none for this text. */
export function useStrength(passphrase: string, memberName: string): Reply<'passphrase.estimate'> | undefined {
  const api = useApi();
  const [estimate, setEstimate] = useState<{ readonly passphrase: string; readonly reply: Reply<'passphrase.estimate'> }>();
  useEffect(() => {
    if (passphrase === '') return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void api['passphrase.estimate']({ passphrase, memberName }).then((result) => {
        if (current && result.ok) setEstimate({ passphrase, reply: result.value });
      });
    }, 250);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, passphrase, memberName]);
  return estimate?.passphrase === passphrase ? estimate.reply : undefined;
}
