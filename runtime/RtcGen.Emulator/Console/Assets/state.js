import { get, post } from './api.js';
import { badge, el, field, notify, readPairs, t } from './dom.js';

let state = { tasks: [], failures: [], rates: [], rooms: [] };
let render = null;

/** Asks how things are, and shows it if a view wants to know. */
export async function refresh() {
  try {
    take(await get('state'));
  } catch { /* the stream says whether the emulator is there */ }
}

function take(next) {
  const isSame = JSON.stringify({ ...next, now: 0 }) === JSON.stringify({ ...state, now: 0 });
  state = next;
  if (!isSame) render?.();
}

async function change(path, body, text) {
  try {
    take(await post(path, body));
    notify(text);
    return true;
  } catch (e) {
    notify(e.message, true);
    return false;
  }
}

const texts = pairs => Object.entries(pairs).map(([name, value]) => el('div', {}, el('span', { class: 'dim' }, `${name} = `), el('code', {}, value)));
const submit = (action, ...children) => el('form', { onsubmit: e => { e.preventDefault(); action(); } }, ...children);
const card = (...children) => el('li', { class: 'card' }, ...children);

// Forms are made once, so that news does not disturb what somebody writes; lists are made anew.
function view(main, draw, ...forms) {
  const content = el('div', { class: 'content' });
  render = () => {
    const focused = content.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
    content.replaceChildren(...draw());
    if (focused) (content.querySelector(`[data-focus="${CSS.escape(focused)}"]`) ?? main).focus();
  };
  main.replaceChildren(el('div', { class: 'page' }, content, ...forms));
  render();
}

export function hide() { render = null; }

export function showTasks(main, actions) {
  const families = [...new Set(actions.map(action => action.family).filter(Boolean))].sort();
  const family = el('select', {}, families.map(name => el('option', { value: name }, name)));
  const keys = el('div', { class: 'fields' });
  const settings = el('textarea', { rows: '3', spellcheck: 'false' });
  const drawKeys = () => keys.replaceChildren(...(actions.find(action => action.family === family.value)?.key ?? []).map(name => field(name, el('input', { 'data-member': name, autocomplete: 'off', required: true }))));
  family.addEventListener('change', drawKeys);
  drawKeys();
  view(main, () => [
    el('h2', {}, t('tasks'), ' ', el('span', { class: 'dim' }, String(state.taskCount ?? state.tasks.length))),
    state.tasks.length === 0 ? el('p', { class: 'empty' }, t('noTasks')) : el('ul', { class: 'cards' }, state.tasks.map(task => card(
      el('div', { class: 'line' }, el('strong', {}, task.family), el('button', { type: 'button', class: 'end', 'data-focus': JSON.stringify(task.key), 'aria-label': `${t('endTask')} ${Object.values(task.key).join(' ')}`, onclick: () => change('tasks/end', { family: task.family, key: task.key }, t('ended')) }, t('end'))),
      el('div', { class: 'dim' }, `${t('started')} ${new Date(task.startedAt).toLocaleString()}${task.action ? ` · ${task.action} ${task.version}` : ''}`),
      el('div', { class: 'pairs' }, texts(task.key)),
      Object.keys(task.settings).length > 0 && el('details', {}, el('summary', {}, `${t('settings')} (${Object.keys(task.settings).length})`), el('div', { class: 'pairs' }, texts(task.settings)))))),
    ...(state.rooms ? [el('h2', {}, t('rooms')), state.rooms.length === 0 ? el('p', { class: 'empty' }, t('noRooms')) : el('ul', { class: 'cards' }, state.rooms.map(room => card(
      el('strong', {}, room.roomId), ' ', el('span', { class: 'dim' }, room.appId), el('div', { class: 'pairs' }, `${t('users')}: `, room.users.map(user => [badge(user), ' '])))))] : []),
  ], submit(async () => {
    const key = Object.fromEntries([...keys.querySelectorAll('input')].map(input => [input.dataset.member, input.value]));
    await change('tasks/seed', { family: family.value, key, settings: readPairs(settings.value) }, t('seeded'));
  }, el('h2', {}, t('seedTask')), field(t('family'), family), keys, field(t('settings'), settings, t('settingsHint')), el('button', { type: 'submit', class: 'main' }, t('seed'))),
  state.rooms && roomForm());
}

function roomForm() {
  const [app, room, users] = [el('input', { required: true, autocomplete: 'off' }), el('input', { required: true, autocomplete: 'off' }), el('textarea', { rows: '3', spellcheck: 'false' })];
  return submit(() => change('rooms/seed', { appId: app.value, roomId: room.value, users: users.value.split('\n').map(one => one.trim()).filter(Boolean) }, t('roomSeeded')),
    el('h2', {}, t('seedRoom')), field(t('appId'), app), field(t('roomId'), room), field(t('users'), users, t('usersHint')), el('button', { type: 'submit', class: 'main' }, t('seed')));
}

const kinds = {
  Error: ['code', 'message', 'status'], TooManyRequests: ['retryAfter'], Delay: ['seconds'], Reset: [], PartialResponse: [], WrongClock: ['clockError'], GatewayPage: ['status'],
};

function describeFilter(rule) {
  const parts = [rule.action ?? t('everyCall'), rule.version, ...Object.entries(rule.members).map(([name, value]) => `${name} = ${value}`)].filter(Boolean);
  return [...parts, rule.share < 1 && `${t('share')}: ${rule.share}`, rule.afterEffect && t('afterEffect')].filter(Boolean).join(' · ');
}

const describeFailure = rule => [rule.code, rule.status, rule.seconds && `${rule.seconds} s`].filter(Boolean).join(' ');

export function showFailures(main, actions) {
  const number = (min, max, step = '1') => el('input', { type: 'number', min, max, step, autocomplete: 'off' });
  const kind = el('select', {}, Object.keys(kinds).map(name => el('option', { value: name }, t(name))));
  const inputs = { code: el('input', { autocomplete: 'off', value: 'InternalError' }), message: el('input', { autocomplete: 'off' }), status: number(200, 599), retryAfter: number(0, 86400), seconds: number(0.001, 2000000, 'any'), clockError: number(-3000000000, 3000000000) };
  inputs.seconds.value = '1';
  inputs.clockError.value = '3600';
  const fields = { code: field(t('code'), inputs.code), message: field(t('message'), inputs.message), status: field(t('httpStatus'), inputs.status), retryAfter: field(t('retryAfter'), inputs.retryAfter), seconds: field(t('seconds'), inputs.seconds), clockError: field(t('clockError'), inputs.clockError) };
  const drawKind = () => { for (const [name, part] of Object.entries(fields)) part.hidden = !kinds[kind.value].includes(name); };
  kind.addEventListener('change', drawKind);
  drawKind();
  const names = el('datalist', { id: 'action-names' }, [...new Set(actions.map(action => action.action))].map(name => el('option', { value: name })));
  const filter = { action: el('input', { list: 'action-names', autocomplete: 'off' }), version: el('input', { autocomplete: 'off' }), members: el('textarea', { rows: '2', spellcheck: 'false' }), times: number(1, 1000000), share: number(0.001, 1, 'any'), afterEffect: el('input', { type: 'checkbox' }) };
  filter.times.value = '1';
  filter.share.value = '1';
  const given = (name, input) => kinds[kind.value].includes(name) && input.value !== '' ? Number(input.value) : undefined;
  view(main, () => [
    el('h2', {}, t('failures')),
    state.failures.length === 0 ? el('p', { class: 'empty' }, t('noFailures')) : el('ul', { class: 'cards' }, state.failures.map(rule => card(
      el('div', { class: 'line' }, el('strong', {}, t(rule.kind)), el('code', {}, describeFailure(rule)),
        el('button', { type: 'button', class: 'end', 'data-focus': `rule-${rule.id}`, 'aria-label': `${t('cancel')}: ${t(rule.kind)} ${rule.id}`, onclick: () => change('failures/cancel', { id: rule.id }, t('cancelled')) }, t('cancel'))),
      el('div', {}, describeFilter(rule)),
      el('div', { class: 'dim' }, `${rule.count} ${t('failedCalls')} · ${rule.remaining === undefined ? t('withoutEnd') : `${rule.remaining} ${t('remaining')}`}`)))),
    state.failures.length > 1 && el('button', { type: 'button', 'data-focus': 'all', onclick: () => change('failures/clear', {}, t('cancelled')) }, t('cancelAll')),
  ].filter(Boolean), submit(() => change('failures/arm', {
    kind: kind.value, code: inputs.code.value, message: inputs.message.value, status: given('status', inputs.status), seconds: given('retryAfter', inputs.retryAfter) ?? given('seconds', inputs.seconds) ?? given('clockError', inputs.clockError),
    action: filter.action.value.trim(), version: filter.version.value.trim(), members: readPairs(filter.members.value), times: filter.times.value === '' ? undefined : Number(filter.times.value), share: filter.share.value === '' ? 1 : Number(filter.share.value), afterEffect: filter.afterEffect.checked,
  }, t('armed')), el('h2', {}, t('armFailure')), field(t('kind'), kind), ...Object.values(fields),
  el('h3', {}, t('whichCalls')), names, field(t('action'), filter.action, t('any')), field(t('version'), filter.version, t('any')), field(t('members'), filter.members, t('membersHint')), field(t('times'), filter.times), field(t('share'), filter.share), field(t('afterEffect'), filter.afterEffect),
  el('button', { type: 'submit', class: 'main' }, t('arm'))));
}

export function showRates(main) {
  view(main, () => [
    el('h2', {}, t('rates')),
    !state.ratesEnforced ? el('p', { class: 'empty' }, t('ratesOff')) : state.rates.length === 0 ? el('p', { class: 'empty' }, t('noRates')) : el('table', {},
      el('thead', {}, el('tr', {}, [t('rate'), t('app'), t('usedNow'), t('limit')].map(one => el('th', { scope: 'col' }, one)))),
      el('tbody', {}, state.rates.map(rate => el('tr', {}, el('td', {}, rate.name), el('td', {}, rate.app ?? ''), el('td', {}, String(rate.calls), ' ', el('meter', { min: '0', max: String(rate.limit), value: String(rate.calls), 'aria-label': rate.name })), el('td', {}, `${rate.limit} / ${rate.seconds} s`))))),
  ]);
}
