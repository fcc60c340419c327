import { get } from './api.js';
import { badge, code, el, listbox, pick, pretty, t } from './dom.js';
import { compare } from './compare.js';

// More than a person looks through, and no more than a page holds with ease.
const most = 500;
const calls = new Map();
let last = 0, missed = 0, selected = null, list = null, filter = '', detail = null;

const time = at => new Date(at).toLocaleTimeString([], { hour12: false });
const outcome = call => call.status === 0 ? 'bad' : call.code ? 'bad' : call.adjusted ? 'warn' : call.status >= 400 ? 'bad' : 'good';

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
  let isNew = false;
  for (const line of lines) {
    if (line.missed) { missed = line.missed; }
    if (!line.number || line.number <= last) continue;
    isNew = true;
    last = line.number;
    calls.set(line.number, line);
    if (calls.size > most) {
      const oldest = calls.keys().next().value;
      calls.delete(oldest);
      missed++;
      list?.querySelector(`[data-key="${oldest}"]`)?.remove();
    }
    if (list) {
      const added = entry(line);
      added.hidden = !matches(line);
      list.prepend(added);
    }
  }
  if (isNew && list) describe();
  return isNew;
}

let empty = null, note = null;

function describe() {
  empty.hidden = calls.size > 0;
  list.hidden = calls.size === 0;
  note.textContent = missed > 0 ? `${missed} ${t('missed')}` : '';
}

export function show(main, search) {
  filter = search.toLowerCase();
  list = listbox(t('calls'), select);
  empty = el('p', { class: 'empty' }, t('noCalls'), ' ', el('code', {}, `${location.origin}/`));
  note = el('p', { class: 'dim note' });
  detail = el('section', { class: 'detail', 'aria-label': t('request'), tabindex: '-1' }, el('p', { class: 'empty' }, t('pickCall')));
  for (const call of calls.values()) list.prepend(entry(call));
  main.replaceChildren(el('div', { class: 'split' }, el('div', { class: 'side' }, empty, list, note), detail));
  find(search);
  describe();
  if (selected) list.choose(selected);
}

export function find(search) {
  filter = search.toLowerCase();
  for (const one of list.children) one.hidden = !matches(calls.get(Number(one.dataset.key)));
}

export function hide() { list = null; }

async function select(number) {
  selected = number;
  try {
    const call = await get(`calls/${number}`);
    if (selected === number) detail.replaceChildren(...describeCall(call));
  } catch {
    if (selected === number) detail.replaceChildren(el('p', { class: 'empty' }, t('gone')));
  }
}

const fact = (name, value) => value && el('div', {}, el('dt', {}, name), el('dd', {}, value));

const table = (head, rows) => el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': head.join(', ') }, el('table', {},
  el('thead', {}, el('tr', {}, head.map(one => el('th', { scope: 'col' }, one)))),
  el('tbody', {}, rows.map(row => el('tr', {}, row.map(one => el('td', {}, one)))))));

function describeCall(call) {
  return [
    el('h2', {}, call.action ?? t('noAction'), ' ', el('span', { class: 'dim' }, call.version ?? '')),
    el('dl', { class: 'facts' },
      fact(t('status'), badge(call.status === 0 ? t('noResponse') : String(call.status), outcome({ ...call, adjusted: call.adjustments.length }))),
      fact(t('error'), call.code), fact(t('signature'), badge(t(call.signature.status), call.signature.status === 'Verified' || call.signature.status === 'NotRequired' ? 'good' : 'bad')),
      fact(t('failure'), call.failed && t(call.failed)), fact(t('received'), new Date(call.at).toLocaleString()), fact(t('service'), call.service), fact(t('requestId'), call.requestId)),
    call.message && !call.signature.server && el('p', { class: 'message' }, call.message),
    ...describeAdjustments(call.adjustments),
    ...describeSignature(call.signature, call.message),
    el('h3', {}, t('request')),
    el('p', { class: 'target' }, `${call.request.method} ${call.request.target}`),
    table([t('headers'), t('value')], Object.entries(call.request.headers)),
    call.request.body ? code(pretty(call.request.body), t('body')) : el('p', { class: 'dim' }, `${t('body')}: ${t('empty')}`),
    el('h3', {}, t('response')),
    call.response ? code(pretty(call.response), t('response')) : el('p', { class: 'dim' }, t('empty')),
  ].filter(Boolean);
}

function describeAdjustments(adjustments) {
  return adjustments.length === 0 ? [] : [
    el('h3', {}, t('adjustments')),
    table([t('path'), t('given'), t('used'), t('why')], adjustments.map(one => [el('code', {}, one.path), el('code', {}, one.given), one.used === undefined ? badge(t('ignored'), 'warn') : el('code', {}, one.used), one.why])),
  ];
}

function describeSignature(signature, message) {
  if (signature.status !== 'Rejected' && signature.status !== 'Missing') return [];
  return [
    el('h3', {}, t('signature')),
    signature.reason && signature.reason !== message && el('p', { class: 'message' }, signature.reason),
    signature.findings.length > 0 && el('ul', { class: 'findings' }, signature.findings.map(one => el('li', {}, pick(one)))),
    el('dl', { class: 'facts' }, fact(t('accessKey'), signature.accessKey), fact(t('region'), signature.region)),
    signature.server && compare(signature.server, signature.client),
    signature.toSign && code(signature.toSign, t('toSign')),
  ];
}
