import { get } from './api.js';
import { describeCall, outcome } from './call.js';
import { badge, el, t } from './dom.js';
import { listbox } from './listbox.js';

// More than a person looks through, and no more than a page holds with ease.
const most = 500;
const calls = new Map();

// What has come while the list stands still; as many as the list holds.
let waiting = [], isPaused = false;
let last = 0, selected = null, filter = '';
let list = null, detail = null, empty = null, note = null, pause = null;

const time = at => new Date(at).toLocaleTimeString([], { hour12: false });

function entry(call) {
  return list.option(String(call.number),
    el('span', { class: 'line' }, el('strong', {}, call.action ?? t('noAction')), el('span', { class: 'dim' }, call.version ?? '')),
    el('span', { class: 'line' },
      badge(call.status === 0 ? t('noResponse') : call.code ? `${call.status} ${call.code}` : String(call.status), outcome(call)),
      call.adjusted > 0 && badge(`${call.adjusted} ${t('adjusted')}`, 'warn'),
      call.signed === 'Rejected' && badge(`${t('signature')}: ${t('Rejected')}`, 'bad'),
      call.failed && badge(t(call.failed), 'info'),
      el('time', { class: 'dim end', datetime: call.at }, time(call.at))));
}

const matches = call => `${call.action ?? ''} ${call.version ?? ''} ${call.status} ${call.code ?? ''} ${call.failed ?? ''}`.toLowerCase().includes(filter);

/** Takes lines of the stream; true when there was a call. */
export function take(lines) {
  const fresh = lines.filter(line => line.number > last);
  if (fresh.length === 0) return false;
  last = fresh.at(-1).number;
  waiting = [...waiting, ...fresh].slice(-most);
  if (!isPaused) enter();
  if (list) describe();
  return true;
}

// Puts what has come into the list, the newest first, and takes out what is too much.
function enter() {
  for (const call of waiting) {
    calls.set(call.number, call);
    if (list) {
      const added = entry(call);
      added.hidden = !matches(call);
      list.prepend(added);
    }
  }
  waiting = [];
  for (const number of [...calls.keys()].slice(0, Math.max(0, calls.size - most))) {
    calls.delete(number);
    list?.drop(String(number));
  }
}

function describe() {
  const missed = last - calls.size - waiting.length;
  empty.hidden = calls.size > 0;
  list.hidden = calls.size === 0;
  pause.textContent = isPaused ? `${t('continue')} (${waiting.length})` : t('pause');
  note.textContent = [filter && calls.size > 0 && !list.querySelector('[role=option]:not([hidden])') && t('noMatch'), missed > 0 && `${missed} ${t('missed')}`].filter(Boolean).join(' ');
}

function switchPause() {
  isPaused = !isPaused;
  if (!isPaused) enter();
  describe();
}

export function show(main, search) {
  list = listbox(t('calls'), select);
  empty = el('p', { class: 'empty' }, t('noCalls'), ' ', el('code', {}, `${location.origin}/`));
  note = el('p', { class: 'dim note' });
  pause = el('button', { type: 'button', class: 'pause', onclick: switchPause });
  detail = el('section', { class: 'detail', 'aria-label': t('request'), tabindex: '-1' }, el('p', { class: 'empty' }, t('pickCall')));
  list.prepend(...[...calls.values()].reverse().map(entry));
  main.replaceChildren(el('div', { class: 'split' }, el('div', { class: 'side' }, pause, empty, list, note), detail));
  find(search);
  if (selected) list.choose(selected);
}

export function find(search) {
  filter = search.toLowerCase();
  list.filter(key => matches(calls.get(Number(key))));
  describe();
}

export function hide() { list = null; }

async function select(number) {
  selected = number;
  let shown;
  try {
    shown = describeCall(await get(`calls/${number}`));
  } catch (e) {
    shown = [el('p', { class: 'empty' }, e.status === 404 ? t('gone') : e.message)];
  }
  if (selected === number) detail.replaceChildren(...shown);
}
