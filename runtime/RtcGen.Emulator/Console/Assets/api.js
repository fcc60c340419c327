const token = document.querySelector('meta[name=console-token]').content;
const headers = { 'X-Console-Token': token };

async function read(response) {
  // Another emulator has taken the place of the one that this page is from.
  if (response.status === 403) { setTimeout(() => location.reload(), 1000); }
  const data = await response.json();
  if (!response.ok) throw new Error(data.error ?? String(response.status));
  return data;
}

export const get = path => fetch(`api/${path}`, { headers }).then(read);

export const post = (path, body) => fetch(`api/${path}`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }).then(read);

// The emulator says something every ten seconds; after this it has gone.
const patience = 25000;

/** Follows the calls, and connects again for as long as the page is open. */
export async function follow(online, online_changed) {
  for (;;) {
    const abort = new AbortController();
    let watch = setTimeout(() => abort.abort(), patience);
    try {
      const response = await fetch('api/stream', { headers, signal: abort.signal });
      if (!response.ok) { await read(response); }
      online_changed(true);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let rest = ''; ;) {
        const { value, done } = await reader.read();
        if (done) break;
        clearTimeout(watch);
        watch = setTimeout(() => abort.abort(), patience);
        const lines = (rest + value).split('\n');
        rest = lines.pop();
        online(lines.map(line => JSON.parse(line)));
      }
    } catch { /* it is tried again */ }
    clearTimeout(watch);
    online_changed(false);
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}
