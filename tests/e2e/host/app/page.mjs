// The page's side: one port to the utility process, asked for as the desk does it.
let lastId = 0;
const waiting = new Map();
const closes = [];

function connect() {
  return new Promise((resolve) => {
    const onMessage = (event) => {
      if (event.source !== window || event.data?.kind !== 'port') return;
      window.removeEventListener('message', onMessage);
      resolve(event.ports[0]);
    };
    window.addEventListener('message', onMessage);
    window.specimen.openPort();
  });
}

if (window.specimen) {
  const port = await connect();
  port.onmessage = ({ data }) => {
    waiting.get(data.id)?.(data.value);
    waiting.delete(data.id);
  };
  port.addEventListener('close', () => closes.push('closed'));
  window.page = {
    port,
    closes,
    connect,
    call: (call, value) =>
      new Promise((resolve) => {
        const id = ++lastId;
        waiting.set(id, resolve);
        port.postMessage({ id, call, value });
      }),
  };
}
document.documentElement.dataset.ready = 'yes';
