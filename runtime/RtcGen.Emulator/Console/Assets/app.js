import { follow, get } from './api.js';
import { applyTexts, startSwitches, t } from './dom.js';
import * as calls from './calls.js';
import * as reference from './reference.js';
import * as state from './state.js';

const main = document.getElementById('main');
const search = document.getElementById('search');
const connection = document.getElementById('connection');
const known = get('actions').catch(() => []);
let shown = null, isOnline = false;

function describeConnection() {
  connection.textContent = isOnline ? t('connected') : t('disconnected');
  connection.className = isOnline ? 'on' : 'off';
}

async function show() {
  if (location.hash === '#main') { main.focus(); return; }
  const [view, ...rest] = location.hash.slice(1).split('/');
  const actions = await known;
  calls.hide();
  state.hide();
  reference.hide();
  shown = { tasks: 'tasks', failures: 'failures', rates: 'rates', reference: 'reference' }[view] ?? 'calls';
  for (const link of document.querySelectorAll('#views a')) {
    if (link.dataset.view === shown) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
  }
  search.disabled = shown !== 'calls' && shown !== 'reference';
  switch (shown) {
    case 'tasks': state.showTasks(main, actions); break;
    case 'failures': state.showFailures(main, actions); break;
    case 'rates': state.showRates(main); break;
    case 'reference': reference.show(main, actions, search.value, rest.length === 3 ? rest.map(decodeURIComponent).join('/') : null); break;
    default: calls.show(main, search.value);
  }
}

search.addEventListener('input', () => (shown === 'reference' ? reference : calls).find(search.value));
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
follow(lines => { if (calls.take(lines)) isStale = true; }, online => { isOnline = online; describeConnection(); });
