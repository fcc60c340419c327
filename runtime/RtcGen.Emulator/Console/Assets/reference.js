import { get, post } from './api.js';
import { badge, code, el, field, listbox, pick, t } from './dom.js';

let list = null, detail = null, actions = [], selected = null;

const keyOf = action => `${action.service}/${action.action}/${action.version}`;

export function show(main, known, search, key) {
  actions = known;
  list = listbox(t('reference'), choose);
  list.append(...actions.map(action => list.option(keyOf(action),
    el('span', { class: 'line' }, el('strong', {}, action.action), el('span', { class: 'dim end' }, action.version)),
    action.supersededBy && el('span', { class: 'dim' }, `${t('superseded')} ${action.supersededBy}`))));
  detail = el('section', { class: 'detail', 'aria-label': t('reference'), tabindex: '-1' }, el('p', { class: 'empty' }, t('pickAction')));
  main.replaceChildren(el('div', { class: 'split' }, el('div', { class: 'side' }, list), detail));
  find(search);
  if (key ?? selected) list.choose(key ?? selected);
}

export function find(search) {
  const wanted = search.toLowerCase();
  for (const [i, entry] of [...list.children].entries()) entry.hidden = !`${keyOf(actions[i])} ${actions[i].summary.en} ${actions[i].summary.zh}`.toLowerCase().includes(wanted);
}

export function hide() { list = null; }

async function choose(key) {
  selected = key;
  history.replaceState(null, '', `#reference/${key}`);
  const action = await get(`actions/${key}`);
  if (selected === key) detail.replaceChildren(...describe(action));
}

const fact = (name, value) => value && el('div', {}, el('dt', {}, name), el('dd', {}, value));

function describe(action) {
  return [
    el('h2', {}, action.action, ' ', el('span', { class: 'dim' }, action.version), ' ', badge(action.method), action.supersededBy && badge(`${t('superseded')} ${action.supersededBy}`, 'warn'), action.undocumented && badge(t('undocumented'), 'warn')),
    el('p', {}, pick(action.summary)),
    action.remarks && el('p', { class: 'dim' }, pick(action.remarks)),
    action.deprecated && el('p', { class: 'message' }, `${t('deprecated')}: ${pick(action.deprecated)}${action.replacedBy ? ` ${t('replacedBy')} ${action.replacedBy}` : ''}`),
    el('dl', { class: 'facts' }, fact(t('ratesOfAction'), action.rates.join('; ') || t('noRate')), fact(t('retried'), t(action.repeatable)), fact(t('result'), el('code', {}, action.resultType))),
    action.rules.length > 0 && el('h3', {}, t('rules')),
    action.rules.length > 0 && el('ul', { class: 'findings' }, action.rules.map(rule => el('li', {}, pick(rule)))),
    el('h3', {}, t('parameters')),
    action.parameters.length === 0 ? el('p', { class: 'dim' }, t('noParameters')) : parameters(action.parameters),
    el('h3', {}, t('tryIt')),
    ...tryIt(action),
  ].filter(Boolean);
}

const parameters = all => el('ul', { class: 'parameters' }, all.map(one => el('li', {}, one.members.length > 0
  ? el('details', { open: true }, el('summary', {}, ...head(one)), ...facts(one), parameters(one.members))
  : [el('div', {}, ...head(one)), ...facts(one)])));

const head = one => [
  el('code', { class: 'name' }, one.name), ' ', el('span', { class: 'dim' }, one.csharp), ' ',
  one.required && badge(t('required'), 'info'), one.inQuery && badge(t('inQuery')), one.secret && badge(t('secret'), 'warn'), one.ignored && badge(t('ignoredMember'), 'warn'),
  one.deprecated && badge(t('deprecated'), 'warn'), one.undocumented && badge(t('undocumented'), 'warn'),
].filter(Boolean);

const said = (name, value) => value && el('span', { class: 'said' }, el('span', { class: 'dim' }, `${name} `), el('code', {}, value));

function facts(one) {
  const line = [
    said(t('requiredWhen'), one.requiredWhen), said(t('chosenBy'), one.chosenBy), said(t('range'), one.range), said(t('unit'), one.unit), said(t('multipleOf'), one.multipleOf),
    said(t('default'), one.default ?? pick(one.defaultNote)), said(t('length'), one.length), said(t('bytes'), one.bytes), said(t('count'), one.count), said(t('pattern'), one.pattern),
    said(t('content'), one.content), said(t('effectWhen'), one.effectWhen), said(t('uniqueBy'), one.uniqueBy), one.unique && !one.uniqueBy && badge(t('unique')), one.nullClears && badge(t('nullClears')), said(t('replacedBy'), one.replacedBy),
  ].filter(Boolean);
  return [
    one.summary && el('p', {}, pick(one.summary)),
    one.remarks && el('p', { class: 'dim' }, pick(one.remarks)),
    line.length > 0 && el('p', { class: 'saids' }, line),
    one.values.length > 0 && el('p', { class: 'saids' }, el('span', { class: 'dim' }, t('values')), one.values.map(value => el('span', { class: 'said', title: value.csharp }, el('code', {}, value.value), ` ${value.csharp.split('.').pop()}${value.meaning ? `: ${pick(value.meaning)}` : ''}`)), one.acceptsOthers && el('span', { class: 'dim' }, t('openValues'))),
    one.reaction && el('p', { class: one.reacts ? 'reaction' : 'dim' }, pick(one.reaction)),
    ...one.rules.map(rule => el('p', { class: 'dim' }, pick(rule))),
    one.item && facts(one.item).length > 0 && el('div', { class: 'item' }, el('span', { class: 'dim' }, t('eachItem')), ...facts(one.item)),
  ].filter(Boolean);
}

function tryIt(action) {
  const sample = JSON.stringify(action.sample, null, 2);
  const values = el('textarea', { rows: String(Math.min(16, sample.split('\n').length + 1)), spellcheck: 'false', class: 'mono', value: sample });
  const problem = el('p', { class: 'message', role: 'status', hidden: true });
  const output = el('div');
  const write = async () => {
    let members;
    try { members = JSON.parse(values.value); } catch { /* said below */ }
    if (members === null || typeof members !== 'object' || Array.isArray(members)) { problem.textContent = t('invalidJson'); problem.hidden = false; return; }
    try {
      const written = await post('request', { service: action.service, action: action.action, version: action.version, members });
      problem.hidden = true;
      output.replaceChildren(code(written.csharp, t('csharp')), code(written.curl, t('curl')));
    } catch (e) { problem.textContent = e.message; problem.hidden = false; }
  };
  let timer;
  values.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(write, 250); });
  write();
  return [field(t('valuesJson'), values), el('button', { type: 'button', onclick: () => { values.value = sample; write(); } }, t('reset')), problem, output];
}
