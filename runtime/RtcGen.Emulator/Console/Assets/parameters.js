import { badge, el, pick, t } from './dom.js';

/** The members of an object as a tree. */
export const parameters = all => el('ul', { class: 'parameters' }, all.map(one => el('li', {}, one.members.length > 0
  ? el('details', { open: true }, el('summary', {}, ...head(one)), ...facts(one), parameters(one.members))
  : [el('div', {}, ...head(one)), ...facts(one)])));

const head = one => [
  el('code', { class: 'name' }, one.name), ' ', el('span', { class: 'dim' }, one.csharp), ' ',
  one.required && badge(t('required'), 'info'), one.inQuery && badge(t('inQuery')), one.secret && badge(t('secret'), 'warn'), one.ignored && badge(t('ignoredMember'), 'warn'),
  one.deprecated && badge(t('deprecated'), 'warn'), one.undocumented && badge(t('undocumented'), 'warn'), one.nullClears && badge(t('nullClears')),
  one.idempotencyToken && badge(t('idempotencyToken'), 'info'),
].filter(Boolean);

const said = (name, value) => value && el('span', { class: 'said' }, el('span', { class: 'dim' }, `${name} `), el('code', {}, value));

// What is said of a member by a name and a value, in this order.
const named = [
  'requiredWhen', 'chosenBy', 'range', 'also', 'unit', 'multipleOf', 'default', 'length', 'bytes', 'count', 'pattern', 'content', 'contentWhen', 'effectWhen', 'switch', 'uniqueBy', 'replacedBy',
];

function facts(one) {
  const line = [
    ...named.map(name => said(t(name), one[name])),
    one.defaultNote && said(t('default'), pick(one.defaultNote)), one.unique && !one.uniqueBy && badge(t('unique')),
  ].filter(Boolean);
  return [
    one.summary && el('p', {}, pick(one.summary)),
    one.remarks && el('p', { class: 'dim' }, pick(one.remarks)),
    one.deprecated && el('p', { class: 'dim' }, pick(one.deprecated)),
    line.length > 0 && el('p', { class: 'saids' }, line),
    one.values.length > 0 && values(one),
    one.meanings.length > 0 && el('p', { class: 'saids' }, el('span', { class: 'dim' }, t('meanings')), one.meanings.map(one => el('span', { class: 'said' }, el('code', {}, one.value), ` ${pick(one.meaning)}`))),
    one.reaction && el('p', { class: one.reacts ? 'reaction' : 'dim' }, pick(one.reaction)),
    ...one.rules.map(rule => el('p', { class: 'dim' }, pick(rule))),
    one.item && facts(one.item).length > 0 && el('div', { class: 'item' }, el('span', { class: 'dim' }, t('eachItem')), ...facts(one.item)),
  ].filter(Boolean);
}

function values(one) {
  return el('p', { class: 'saids' }, el('span', { class: 'dim' }, t('values')),
    one.values.map(value => el('span', { class: 'said', title: value.csharp }, el('code', {}, value.value), ` ${value.csharp.split('.').pop()}${value.meaning ? `: ${pick(value.meaning)}` : ''}`)),
    one.acceptsOthers && el('span', { class: 'dim' }, t('openValues')), one.ignoresCase && el('span', { class: 'dim' }, t('ignoresCase')));
}
