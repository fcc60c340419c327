import { badge, el, field, more, readPairs, t } from './dom.js';
import { card, change, form, pairs, state, view } from './state.js';

export const show = (main, actions) => view(main, () => [...tasks(), ...rooms()], taskForm(actions), roomForm());

function tasks() {
  return [
    el('h2', {}, t('tasks'), ' ', el('span', { class: 'dim' }, String(state.taskCount ?? 0))),
    state.tasks.length === 0 ? el('p', { class: 'empty' }, t('noTasks')) : el('ul', { class: 'cards' }, state.tasks.map(taskCard)),
    more(state.taskCount, state.tasks.length),
  ].filter(Boolean);
}

function taskCard(task) {
  const keep = JSON.stringify([task.family, task.key]);
  const settings = Object.keys(task.settings).length;
  return card(
    el('div', { class: 'line' }, el('strong', {}, task.family),
      el('button', {
        type: 'button', class: 'end', 'data-keep': keep, 'aria-label': `${t('endTask')} ${Object.values(task.key).join(' ')}`,
        onclick: () => change('tasks/end', { family: task.family, key: task.key }, t('ended')),
      }, t('end'))),
    el('div', { class: 'dim' }, `${t('started')} ${new Date(task.startedAt).toLocaleString()}${task.action ? ` · ${task.action} ${task.version}` : ''}`),
    pairs(task.key),
    settings > 0 && el('details', {}, el('summary', { 'data-keep': `settings ${keep}` }, `${t('settings')} (${settings})`), pairs(task.settings)));
}

function rooms() {
  return [
    el('h2', {}, t('rooms'), ' ', el('span', { class: 'dim' }, String(state.roomCount ?? 0))),
    state.rooms.length === 0 ? el('p', { class: 'empty' }, t('noRooms')) : el('ul', { class: 'cards' }, state.rooms.map(room => card(
      el('strong', {}, room.roomId), ' ', el('span', { class: 'dim' }, room.appId),
      el('div', { class: 'pairs' }, `${t('users')} (${room.userCount}): `, room.users.map(user => [badge(user), ' '])),
      more(room.userCount, room.users.length)))),
    more(state.roomCount, state.rooms.length),
  ].filter(Boolean);
}

function taskForm(actions) {
  // What names a task is said in full by the action that starts it.
  const starting = actions.filter(action => action.family).sort((a, b) => b.starts - a.starts);
  const family = el('select', {}, [...new Set(starting.map(action => action.family))].sort().map(name => el('option', { value: name }, name)));
  const keys = el('div', { class: 'fields' });
  const settings = el('textarea', { rows: '3', spellcheck: 'false' });
  const drawKeys = () => keys.replaceChildren(...(starting.find(action => action.family === family.value)?.key ?? [])
    .map(name => field(name, el('input', { 'data-member': name, autocomplete: 'off', required: true }))));
  family.addEventListener('change', drawKeys);
  drawKeys();
  return form(() => {
    const key = Object.fromEntries([...keys.querySelectorAll('input')].map(input => [input.dataset.member, input.value]));
    return change('tasks/seed', { family: family.value, key, settings: readPairs(settings.value) }, t('seeded'));
  }, el('h2', {}, t('seedTask')), field(t('family'), family), keys, field(t('settings'), settings, t('settingsHint')), el('button', { type: 'submit', class: 'main' }, t('seed')));
}

function roomForm() {
  const [app, room] = ['', ''].map(() => el('input', { required: true, autocomplete: 'off' }));
  const users = el('textarea', { rows: '3', spellcheck: 'false' });
  const names = () => users.value.split('\n').map(one => one.trim()).filter(Boolean);
  return form(() => change('rooms/seed', { appId: app.value, roomId: room.value, users: names() }, t('roomSeeded')),
    el('h2', {}, t('seedRoom')), field(t('appId'), app), field(t('roomId'), room), field(t('users'), users, t('usersHint')), el('button', { type: 'submit', class: 'main' }, t('seed')));
}
