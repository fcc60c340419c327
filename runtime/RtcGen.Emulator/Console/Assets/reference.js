import { get, postText } from './api.js';
import { badge, code, el, fact, field, pick, t } from './dom.js';
import { listbox } from './listbox.js';
import { parameters } from './parameters.js';

let list = null, detail = null, note = null, selected = null;
let actions = new Map();

const keyOf = action => `${action.service}/${action.action}/${action.version}`;

export function show(main, known, search, key) {
  actions = new Map(known.map(action => [keyOf(action), action]));
  list = listbox(t('reference'), choose);
  list.append(...known.map(action => list.option(keyOf(action),
    el('span', { class: 'line' }, el('strong', {}, action.action), el('span', { class: 'dim end' }, action.version)),
    action.supersededBy ? el('span', { class: 'dim' }, `${t('superseded')} ${action.supersededBy}`) : '')));
  note = el('p', { class: 'dim note' }, t('noMatch'));
  detail = el('section', { class: 'detail', 'aria-label': t('reference'), tabindex: '-1' }, el('p', { class: 'empty' }, t('pickAction')));
  main.replaceChildren(el('div', { class: 'split' }, el('div', { class: 'side' }, list, note), detail));
  find(search);
  if (key ?? selected) list.choose(key ?? selected);
}

export function find(search) {
  const wanted = search.toLowerCase();
  note.hidden = list.filter(key => `${key} ${actions.get(key).summary.en} ${actions.get(key).summary.zh}`.toLowerCase().includes(wanted));
}

async function choose(key) {
  selected = key;
  history.replaceState(null, '', `#reference/${key}`);
  let shown;
  try {
    shown = describe(await get(`actions/${key}`));
  } catch (e) {
    shown = [el('p', { class: 'empty' }, e.message)];
  }
  if (selected === key) detail.replaceChildren(...shown);
}

function describe(action) {
  const deprecated = action.deprecated && [`${t('deprecated')}: ${pick(action.deprecated)}`, action.replacedBy && `${t('replacedBy')} ${action.replacedBy}`].filter(Boolean).join(' ');
  return [
    el('h2', {}, action.action, ' ', el('span', { class: 'dim' }, action.version), ' ', badge(action.method),
      action.supersededBy && badge(`${t('superseded')} ${action.supersededBy}`, 'warn'), action.undocumented && badge(t('undocumented'), 'warn')),
    el('p', {}, pick(action.summary)),
    action.remarks && el('p', { class: 'dim' }, pick(action.remarks)),
    deprecated && el('p', { class: 'message' }, deprecated),
    el('dl', { class: 'facts' }, fact(t('ratesOfAction'), action.rates.join('; ') || t('noRate')), fact(t('retried'), t(action.repeatable)), fact(t('result'), el('code', {}, action.resultType))),
    action.rules.length > 0 && el('h3', {}, t('rules')),
    action.rules.length > 0 && el('ul', { class: 'findings' }, action.rules.map(rule => el('li', {}, pick(rule)))),
    el('h3', {}, t('parameters')),
    action.parameters.length === 0 ? el('p', { class: 'dim' }, t('noParameters')) : parameters(action.parameters),
    el('h3', {}, t('tryIt')),
    ...tryIt(action),
  ].filter(Boolean);
}

function isObject(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value);
  } catch { return false; }
}

function tryIt(action) {
  const sample = JSON.stringify(action.sample, null, 2);
  const values = el('textarea', { rows: String(Math.min(16, sample.split('\n').length + 1)), spellcheck: 'false', class: 'mono', value: sample });
  const problem = el('p', { class: 'message', role: 'status', hidden: true });
  const output = el('div');
  const complain = text => { problem.textContent = text; problem.hidden = !text; };
  const write = async () => {
    const text = values.value;
    if (!isObject(text)) { complain(t('invalidJson')); return; }
    try {
      const written = await postText('request', { service: action.service, action: action.action, version: action.version }, 'members', text);
      if (values.value !== text) return;
      complain('');
      output.replaceChildren(code(written.csharp, t('csharp')), code(written.curl, t(written.isSigned ? 'curl' : 'unsignedCurl')));
    } catch (e) { complain(e.message); }
  };
  let timer;
  values.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(write, 250); });
  write();
  return [field(t('valuesJson'), values), el('button', { type: 'button', onclick: () => { values.value = sample; write(); } }, t('reset')), problem, output];
}
