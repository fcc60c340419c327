import { el, t } from './dom.js';
import { state, view } from './state.js';

export const show = main => view(main, () => [el('h2', {}, t('rates')), rates()]);

function rates() {
  if (!state.ratesEnforced) return el('p', { class: 'empty' }, t('ratesOff'));
  if (state.rates.length === 0) return el('p', { class: 'empty' }, t('noRates'));
  return el('table', {},
    el('thead', {}, el('tr', {}, ['rate', 'app', 'usedNow', 'limit'].map(one => el('th', { scope: 'col' }, t(one))))),
    el('tbody', {}, state.rates.map(rate => el('tr', {},
      el('td', {}, rate.name),
      el('td', {}, rate.app ?? ''),
      el('td', {}, String(rate.calls), ' ', el('meter', { min: '0', max: String(rate.limit), value: String(rate.calls), 'aria-label': rate.name })),
      el('td', {}, `${rate.limit} / ${rate.seconds} s`)))));
}
