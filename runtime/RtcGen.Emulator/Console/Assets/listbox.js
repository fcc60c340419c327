import { el } from './dom.js';

/**
 * A list of which one entry is selected: arrow keys, Home and End move, and only the selected entry is in the tab order, or the list where none is to be seen.
 */
export function listbox(label, onselect) {
  const list = el('ul', { role: 'listbox', 'aria-label': label, class: 'list', tabindex: '0' });
  const find = key => [...list.children].find(entry => entry.dataset.key === key);
  const select = (entry, focus) => {
    for (const other of list.querySelectorAll('[aria-selected="true"]')) {
      other.setAttribute('aria-selected', 'false');
      other.tabIndex = -1;
    }
    entry.setAttribute('aria-selected', 'true');
    entry.tabIndex = 0;
    list.tabIndex = -1;
    if (focus) entry.focus();
    entry.scrollIntoView({ block: 'nearest' });
    onselect(entry.dataset.key);
  };
  list.addEventListener('click', e => { const entry = e.target.closest('[role=option]'); if (entry) select(entry, true); });
  list.addEventListener('keydown', e => {
    const all = [...list.children].filter(entry => !entry.hidden);
    const at = all.findIndex(entry => entry.getAttribute('aria-selected') === 'true');
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? 0 : at - 1, Home: 0, End: all.length - 1 }[e.key];
    if (to === undefined || all.length === 0) return;
    e.preventDefault();
    select(all[Math.max(0, Math.min(all.length - 1, to))], true);
  });
  const settle = () => { list.tabIndex = list.querySelector('[tabindex="0"]:not([hidden])') ? -1 : 0; };
  return Object.assign(list, {
    option: (key, ...children) => el('li', { role: 'option', 'aria-selected': 'false', tabindex: '-1', 'data-key': key }, ...children),
    choose: key => { const entry = find(key); if (entry) select(entry, false); },
    /** Leaves the entries that match, and says whether there are any. */
    filter: matches => {
      let isAny = false;
      for (const entry of list.children) {
        entry.hidden = !matches(entry.dataset.key);
        isAny ||= !entry.hidden;
      }
      settle();
      return isAny;
    },
    drop: key => {
      const entry = find(key);
      const hadFocus = entry === document.activeElement;
      entry.remove();
      settle();
      if (hadFocus) list.focus();
    },
  });
}
