import { el, field, more, readPairs, t } from './dom.js';
import { card, change, form, state, view } from './state.js';

// What there is to fill in for each kind.
const kinds = {
  Error: ['code', 'message', 'status'], TooManyRequests: ['retryAfter'], Delay: ['seconds'], Reset: [], PartialResponse: [], WrongClock: ['clockError'], GatewayPage: ['status'],
};

export const show = (main, actions) => view(main, failures, failureForm(actions));

function failures() {
  return [
    el('h2', {}, t('failures'), ' ', el('span', { class: 'dim' }, String(state.failureCount ?? 0))),
    state.failures.length === 0 ? el('p', { class: 'empty' }, t('noFailures')) : el('ul', { class: 'cards' }, state.failures.map(failureCard)),
    more(state.failureCount, state.failures.length),
    state.failures.length > 1 && el('button', { type: 'button', 'data-keep': 'all', onclick: () => change('failures/clear', {}, t('cancelled')) }, t('cancelAll')),
  ].filter(Boolean);
}

function failureCard(rule) {
  return card(
    el('div', { class: 'line' }, el('strong', {}, t(rule.kind)), el('code', {}, [rule.code, rule.status, rule.seconds && `${rule.seconds} s`].filter(Boolean).join(' ')),
      el('button', {
        type: 'button', class: 'end', 'data-keep': `rule-${rule.id}`, 'aria-label': `${t('cancel')}: ${t(rule.kind)} ${rule.id}`,
        onclick: () => change('failures/cancel', { id: rule.id }, t('cancelled')),
      }, t('cancel'))),
    rule.message && el('div', { class: 'dim' }, rule.message),
    el('div', { class: 'saids' }, describeFilter(rule).map(part => el('span', {}, part))),
    el('div', { class: 'dim' }, `${rule.count} ${t('failedCalls')} · ${rule.remaining === undefined ? t('withoutEnd') : `${rule.remaining} ${t('remaining')}`}`));
}

function describeFilter(rule) {
  const members = Object.entries(rule.members).map(([name, value]) => `${name} = ${value}`);
  return [rule.action ?? t('everyCall'), rule.version, ...members, rule.share < 1 && `${t('share')}: ${rule.share}`, rule.afterEffect && t('afterEffect')].filter(Boolean);
}

const text = (value = '') => el('input', { autocomplete: 'off', value });
const number = (min, max, value = '', step = '1') => el('input', { type: 'number', min, max, step, value, autocomplete: 'off' });

// A number that was given; undefined for an empty field.
const given = input => input.value === '' ? undefined : Number(input.value);

function failureForm(actions) {
  const kind = el('select', {}, Object.keys(kinds).map(name => el('option', { value: name }, t(name))));
  const inputs = {
    code: text('InternalError'), message: text(), status: number(200, 599), retryAfter: number(0, 86400),
    seconds: number(0.001, 2000000, '1', 'any'), clockError: number(-3000000000, 3000000000, '3600'),
  };
  const labels = { code: 'code', message: 'message', status: 'httpStatus', retryAfter: 'retryAfter', seconds: 'seconds', clockError: 'clockError' };
  const fields = Object.entries(inputs).map(([name, input]) => [name, field(t(labels[name]), input)]);
  const drawKind = () => { for (const [name, part] of fields) part.hidden = !kinds[kind.value].includes(name); };
  kind.addEventListener('change', drawKind);
  drawKind();
  const filter = filterFields(actions);
  const arm = () => {
    const own = Object.fromEntries(kinds[kind.value].map(name => [name, inputs[name].type === 'number' ? given(inputs[name]) : inputs[name].value]));
    const seconds = own.retryAfter ?? own.seconds ?? own.clockError;
    return change('failures/arm', { kind: kind.value, code: own.code, message: own.message, status: own.status, seconds, ...filter.read() }, t('armed'));
  };
  return form(arm, el('h2', {}, t('armFailure')), field(t('kind'), kind), ...fields.map(([, part]) => part),
    el('h3', {}, t('whichCalls')), ...filter.fields, el('button', { type: 'submit', class: 'main' }, t('arm')));
}

function filterFields(actions) {
  const names = el('datalist', { id: 'action-names' }, [...new Set(actions.map(action => action.action))].map(name => el('option', { value: name })));
  const [action, version, members] = [el('input', { list: 'action-names', autocomplete: 'off' }), text(), el('textarea', { rows: '2', spellcheck: 'false' })];
  const [times, share, afterEffect] = [number(1, 1000000, '1'), number(0.001, 1, '1', 'any'), el('input', { type: 'checkbox' })];
  return {
    fields: [
      names, field(t('action'), action, t('any')), field(t('version'), version, t('any')), field(t('members'), members, t('membersHint')),
      field(t('times'), times), field(t('share'), share), field(t('afterEffect'), afterEffect),
    ],
    read: () => ({
      action: action.value.trim(), version: version.value.trim(), members: readPairs(members.value), times: given(times), share: given(share), afterEffect: afterEffect.checked,
    }),
  };
}
