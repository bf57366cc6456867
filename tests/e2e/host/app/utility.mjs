// Stands for the vault: answers whoever holds the other end of its ports.
import { createHash } from 'node:crypto';

const answers = {
  echo: (value) => value,
  hash: (bytes) => ({ kind: bytes.constructor.name, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }),
  'make-bytes': (count) => new Uint8Array(count).fill(9),
  secret: (seed) => `SECRET-${createHash('sha256').update(seed).digest('hex')}`,
  globals: () => ({ send: typeof process.send, type: process.type, electron: process.versions.electron, given: process.argv.slice(2) }),
};

process.parentPort.on('message', ({ ports: [port] }) => {
  port.on('message', ({ data: { id, call, value }, ports: [nested] }) => {
    if (call === 'close') port.close();
    else if (call === 'die') process.exit(3);
    else if (call === 'nested') {
      nested.on('message', ({ data }) => nested.postMessage(`nested ${data}`));
      nested.start();
    } else port.postMessage({ id, value: answers[call](value) });
  });
  port.on('close', () => process.parentPort.postMessage('port closed'));
  port.start();
});
