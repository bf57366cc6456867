// Listens late and is busy right after: what came before it listened and what came while it was busy wait together.
const heard = [];
setTimeout(() => {
  process.parentPort.on('message', ({ data }) => {
    heard.push(data);
    if (heard.length === 2) process.parentPort.postMessage(heard);
  });
  process.parentPort.postMessage('busy');
  const until = performance.now() + 500;
  while (performance.now() < until);
}, 200);
