import { texts } from './texts.js';

// What a person has chosen is kept by the browser; where it cannot be kept, the choice lasts as long as the page.
const kept = {
  get(name) { try { return localStorage.getItem(name); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(name, value); } catch { /* private window */ } },
};

const themes = ['Auto', 'Light', 'Dark'];
let language = Object.hasOwn(texts, kept.get('language')) ? kept.get('language') : navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
let theme = themes.includes(kept.get('theme')) ? kept.get('theme') : 'Auto';

/** A text of the page. */
export const t = name => texts[language][name] ?? name;

/** A text that the schema has in both languages. */
export const pick = text => text?.[language] ?? '';

/** Makes an element. Text enters as text alone, never as markup. */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'class') element.className = value;
    else if (key === 'value') element.value = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

export const badge = (text, kind = '') => el('span', { class: `badge ${kind}` }, text);

/** A fact in a list of them; nothing where there is no value. */
export const fact = (name, value) => value && el('div', {}, el('dt', {}, name), el('dd', {}, value));

/** Says something that has just happened. */
export function notify(text, isError = false) {
  const notice = document.getElementById('notice');
  notice.textContent = text;
  notice.className = isError ? 'shown bad' : 'shown';
  clearTimeout(notify.timer);
  notify.timer = setTimeout(() => { notice.className = ''; notice.textContent = ''; }, 4000);
}

/** A text to read and copy. */
export function code(text, label) {
  const copy = () => navigator.clipboard.writeText(text).then(() => notify(t('copied')), e => notify(String(e), true));
  return el('div', { class: 'code' },
    el('div', { class: 'code-head' }, el('span', {}, label), el('button', { type: 'button', class: 'copy', 'aria-label': `${t('copy')}: ${label}`, onclick: copy }, t('copy'))),
    el('pre', { tabindex: '0', 'aria-label': label, role: 'region' }, text));
}

/** A control with its label. */
export function field(label, control, hint) {
  const id = `field-${++field.last}`;
  control.id = id;
  if (hint) control.placeholder = hint;
  return el('div', { class: 'field' }, el('label', { for: id }, label), control);
}
field.last = 0;

/** Lines of the form name=value. */
export function readPairs(text) {
  return Object.fromEntries(text.split('\n').map(line => line.trim()).filter(Boolean).map(line => {
    const at = line.indexOf('=');
    return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
  }));
}

/** Says that there is more than is shown; nothing where there is not. */
export const more = (all, shown) => all > shown && el('p', { class: 'dim' }, `${all - shown} ${t('notShown')}`);

function applyTheme() {
  document.documentElement.dataset.theme = theme.toLowerCase();
  document.getElementById('theme').textContent = { Auto: '◐', Light: '☀', Dark: '☾' }[theme];
  document.getElementById('theme').setAttribute('aria-label', t(`theme${theme}`));
  document.getElementById('theme').title = t(`theme${theme}`);
}

/** Writes the texts of the frame around the views. */
export function applyTexts() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = t('title');
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t(element.dataset.label));
  for (const element of document.querySelectorAll('[data-placeholder]')) element.placeholder = t(element.dataset.placeholder);
  applyTheme();
}

/** Lets the two buttons switch language and theme. */
export function startSwitches(onlanguage) {
  document.getElementById('language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    kept.set('language', language);
    applyTexts();
    onlanguage();
  });
  document.getElementById('theme').addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length];
    kept.set('theme', theme);
    applyTheme();
  });
  applyTexts();
}
