const token = document.querySelector('meta[name=console-token]').content;
const headers = { 'X-Console-Token': token };

async function read(response) {
  // Another emulator has taken the place of the one that this page is from.
  if (response.status === 403) { setTimeout(() => location.reload(), 1000); }
  const data = await response.json();
  if (!response.ok) throw Object.assign(new Error(data.error ?? String(response.status)), { status: response.status });
  return data;
}

export const get = path => fetch(`api/${path}`, { headers }).then(read);

const send = (path, body) => fetch(`api/${path}`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body }).then(read);

export const post = (path, body) => send(path, JSON.stringify(body));

/** Posts an object of which one member is JSON text already, whose numbers must not be rounded. */
export const postText = (path, body, name, text) => send(path, `${JSON.stringify(body).slice(0, -1)},${JSON.stringify(name)}:${text}}`);

// The emulator says something every ten seconds; after this it has gone.
const patience = 25000;

const untilSeen = () => new Promise(resolve => {
  if (document.hidden) document.addEventListener('visibilitychange', resolve, { once: true }); else resolve();
});

/**
 * Follows the calls, and connects again for as long as the page is open. A page that nobody sees holds no connection: a browser has six for
 * all pages of an address.
 */
export async function follow(take, tell) {
  for (;;) {
    await untilSeen();
    const status = await followOnce(take, tell);
    tell(status === 503 ? 'crowded' : 'disconnected');
    if (!document.hidden) await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

// Returns the status with which the emulator has refused; undefined where it has not.
async function followOnce(take, tell) {
  const abort = new AbortController();
  const leave = () => { if (document.hidden) abort.abort(); };
  document.addEventListener('visibilitychange', leave);
  let watch = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch('api/stream', { headers, signal: abort.signal });
    if (!response.ok) await read(response);
    tell('connected');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ;) {
      const { value, done } = await reader.read();
      if (done) return undefined;
      clearTimeout(watch);
      watch = setTimeout(() => abort.abort(), patience);
      const lines = (rest + value).split('\n');
      rest = lines.pop();
      take(lines.map(line => JSON.parse(line)));
    }
  } catch (e) {
    return e.status;
  } finally {
    clearTimeout(watch);
    document.removeEventListener('visibilitychange', leave);
  }
}
