import { badge, code, el, fact, more, pick, t } from './dom.js';
import { compare } from './compare.js';
import { pretty } from './json.js';

/** What became of a call, as the colour of a badge. */
export const outcome = call => call.code || call.status === 0 || call.status >= 400 ? 'bad' : call.adjusted ? 'warn' : 'good';

const table = (head, rows) => el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': head.join(', ') }, el('table', {},
  el('thead', {}, el('tr', {}, head.map(one => el('th', { scope: 'col' }, one)))),
  el('tbody', {}, rows.map(row => el('tr', {}, row.map(one => el('td', {}, one)))))));

/** All there is to see of a call. */
export function describeCall(call) {
  const isTrusted = call.signature.status === 'Verified' || call.signature.status === 'NotRequired';
  return [
    el('h2', {}, el('span', {}, call.action ?? t('noAction')), ' ', el('span', { class: 'dim' }, call.version ?? '')),
    el('dl', { class: 'facts' },
      fact(t('status'), badge(call.status === 0 ? t('noResponse') : String(call.status), outcome(call))),
      fact(t('error'), call.code),
      fact(t('signature'), badge(t(call.signature.status), isTrusted ? 'good' : 'bad')),
      fact(t('failure'), call.failed && t(call.failed)),
      fact(t('received'), new Date(call.at).toLocaleString()),
      fact(t('service'), call.service),
      fact(t('requestId'), call.requestId)),
    call.message && !call.signature.server && el('p', { class: 'message' }, call.message),
    ...describeAdjustments(call),
    ...describeSignature(call.signature, call.message),
    el('h3', {}, t('request')),
    el('p', { class: 'target' }, `${call.request.method} ${call.request.target}`),
    table([t('headers'), t('value')], Object.entries(call.request.headers)),
    call.request.body ? code(pretty(call.request.body), t('body')) : el('p', { class: 'dim' }, `${t('body')}: ${t('empty')}`),
    el('h3', {}, t('response')),
    call.response ? code(pretty(call.response), t('response')) : el('p', { class: 'dim' }, t('empty')),
  ].filter(Boolean);
}

function describeAdjustments({ adjustments, adjusted }) {
  return adjustments.length === 0 ? [] : [
    el('h3', {}, t('adjustments')),
    table([t('path'), t('given'), t('used'), t('why')], adjustments.map(one => [
      el('code', {}, one.path), el('code', {}, one.given), one.used === undefined ? badge(t('ignored'), 'warn') : el('code', {}, one.used), one.why,
    ])),
    more(adjusted, adjustments.length),
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
