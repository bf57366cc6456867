import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import type { Duplex } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { pack, unpack, type Encoded } from '../../host/codec.mjs';
import { Wire } from '../../host/wire.mjs';

const host = path.resolve(import.meta.dirname, '../../host');

it('what a utility process was sent before it listened comes before what it was sent later', async () => {
  const child = spawn(process.execPath, ['--import', pathToFileURL(path.join(host, 'utility-child.mjs')).href, path.join(import.meta.dirname, 'late-listener.mjs')], {
    env: { ...process.env, TIPKEEP_STAND_IN_VERSION: '0' },
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  const wire = new Wire(child.stdio[3] as Duplex);
  const post = (message: string): void => wire.send({ kind: 'message', ports: [], ...pack(message) });
  const heard = await new Promise((resolve) => {
    wire.on('message', (encoded: Encoded) => {
      const message = unpack(encoded);
      if (message === 'busy') post('second');
      else resolve(message);
    });
    post('first');
  });
  wire.close();
  child.kill();
  expect(heard).toEqual(['first', 'second']);
});
