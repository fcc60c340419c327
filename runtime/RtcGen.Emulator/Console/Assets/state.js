import { get, post } from './api.js';
import { el, notify } from './dom.js';

/** How things are: tasks, rooms, failures and rates. */
export let state = { tasks: [], failures: [], rates: [], rooms: [] };

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

/** Changes something, says so, and shows what has become of it. */
export async function change(path, body, text) {
  try {
    take(await post(path, body));
    notify(text);
  } catch (e) {
    notify(e.message, true);
  }
}

/** Names and values, each on a line of its own. */
export const pairs = values => el('div', { class: 'pairs' }, Object.entries(values).map(([name, value]) =>
  el('div', {}, el('span', { class: 'dim' }, `${name} = `), el('code', {}, value))));

export const card = (...children) => el('li', { class: 'card' }, ...children);

/** A form that calls a function instead of being sent. */
export const form = (onsubmit, ...children) => el('form', { onsubmit: e => { e.preventDefault(); onsubmit(); } }, ...children);

/**
 * Shows lists and forms. Forms are made once, so that news does not disturb what somebody writes; lists are made anew, and what was open or had the focus in
 * them is found again by its data-keep.
 */
export function view(main, draw, ...forms) {
  const content = el('div', { class: 'content' });
  const find = key => content.querySelector(`[data-keep="${CSS.escape(key)}"]`);
  render = () => {
    const focused = content.contains(document.activeElement) ? document.activeElement.dataset.keep ?? '' : null;
    const open = [...content.querySelectorAll('details[open] > summary')].map(summary => summary.dataset.keep);
    content.replaceChildren(...draw());
    for (const summary of open.map(find)) summary?.parentElement.setAttribute('open', '');
    if (focused !== null) (find(focused) ?? main).focus();
  };
  main.replaceChildren(el('div', { class: 'page' }, content, ...forms));
  render();
}

export function hide() { render = null; }
