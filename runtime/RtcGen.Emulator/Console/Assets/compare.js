import { el, t } from './dom.js';

// A canonical request has a line for each header; a longer one is compared line by line from the start.
const most = 400;

// Which lines of two texts are in both, in order: the longest such sequence.
function common(a, b) {
  if (a.length > most || b.length > most) return [a.map((line, i) => line === b[i]), b.map((line, i) => line === a[i])];
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
  }
  const [inA, inB] = [a.map(() => false), b.map(() => false)];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) { inA[i++] = true; inB[j++] = true; } else if (length[i + 1][j] >= length[i][j + 1]) i++; else j++;
  }
  return [inA, inB];
}

const column = (label, lines, isSame) => el('div', { class: 'column' }, el('h4', {}, label),
  el('ol', { class: 'lines', tabindex: '0', 'aria-label': label }, lines.map((line, i) =>
    el('li', isSame[i] ? {} : { class: 'differs' }, isSame[i] ? '' : el('span', { class: 'sr' }, `${t('differs')}: `), line || '\u00a0'))));

/** Two canonical requests side by side; only the server's where the client's is not known. */
export function compare(server, client) {
  const ours = server.split('\n');
  if (client === undefined) return el('div', { class: 'columns' }, column(t('serverCanonical'), ours, ours.map(() => true)));
  const theirs = client.split('\n');
  const [inOurs, inTheirs] = common(ours, theirs);
  return el('div', { class: 'columns' }, column(t('serverCanonical'), ours, inOurs), column(t('clientCanonical'), theirs, inTheirs));
}
