import { follow, get } from './api.js';
import { applyTexts, startSwitches, t } from './dom.js';
import * as calls from './calls.js';
import * as failures from './failures.js';
import * as rates from './rates.js';
import * as reference from './reference.js';
import * as state from './state.js';
import * as tasks from './tasks.js';

const main = document.getElementById('main');
const search = document.getElementById('search');
const connection = document.getElementById('connection');
const views = { calls, tasks, failures, rates, reference };
const known = get('actions').catch(() => []);
let shown = null, status = 'disconnected';

function describeConnection() {
  connection.textContent = t(status);
  connection.className = status === 'connected' ? 'on' : 'off';
}

// A key as a link has it; somebody may have written the link by hand.
function decode(parts) {
  try { return parts.length === 3 ? parts.map(decodeURIComponent).join('/') : null; } catch { return null; }
}

async function show() {
  if (location.hash === '#main') { main.focus(); return; }
  const [name, ...rest] = location.hash.slice(1).split('/');
  const actions = await known;
  calls.hide();
  state.hide();
  shown = Object.hasOwn(views, name) ? name : 'calls';
  for (const link of document.querySelectorAll('#views a')) {
    if (link.dataset.view === shown) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
  }
  search.disabled = !views[shown].find;
  if (shown === 'calls') calls.show(main, search.value);
  else if (shown === 'reference') reference.show(main, actions, search.value, decode(rest));
  else views[shown].show(main, actions);
}

search.addEventListener('input', () => views[shown].find?.(search.value));
document.addEventListener('keydown', e => {
  const isWriting = /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);
  if (e.key === '/' && !isWriting && !e.ctrlKey && !e.metaKey && !e.altKey && !search.disabled) {
    e.preventDefault();
    search.focus();
    search.select();
  } else if ((e.key === 'Escape' || e.key === 'ArrowDown') && e.target === search) {
    e.preventDefault();
    if (e.key === 'Escape') { search.value = ''; search.dispatchEvent(new Event('input')); }
    (main.querySelector('[role=option][tabindex="0"]:not([hidden])') ?? main.querySelector('[role=listbox]'))?.focus();
  }
});

startSwitches(() => { describeConnection(); show(); });
describeConnection();
addEventListener('hashchange', show);

let isStale = true;
setInterval(() => { if (!document.hidden && isStale) { isStale = false; state.refresh(); } }, 400);
setInterval(() => { isStale = true; }, 3000);

await state.refresh();
await show();
applyTexts();
follow(lines => { if (calls.take(lines)) isStale = true; }, next => { status = next; describeConnection(); });
