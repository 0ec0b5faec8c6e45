// What opens over the page: the list of what can be opened, the keys, the name of a new file.

import {ask} from './server.js';

const $ = id => document.getElementById(id);
const words = document.body.dataset;

for (const button of document.querySelectorAll('[data-close]')) {
  button.addEventListener('click', () => $(button.dataset.close).close());
}
$('keys-button').addEventListener('click', () => $('keys').showModal());

/** Without accents and capitals, as people type. */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function choice({name, title}, from, chosen) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.from = from;
  button.dataset.name = name;
  const first = document.createElement('span');
  first.textContent = title ?? name;
  button.append(first);
  if (title && from === 'shelf') {
    const second = document.createElement('span');
    second.className = 'name';
    second.textContent = name;
    button.append(second);
  }
  button.addEventListener('click', () => {
    $('open').close();
    chosen(from, name);
  });
  const item = document.createElement('li');
  item.dataset.words = plain(name + ' ' + (title ?? ''));
  item.append(button);
  return item;
}

function group(title, items) {
  const section = document.createElement('section');
  const heading = document.createElement('h3');
  heading.textContent = title;
  const list = document.createElement('ul');
  list.append(...items);
  section.append(heading, list);
  section.hidden = items.length === 0;
  return section;
}

function filter() {
  const wanted = plain($('search').value).split(/\s+/).filter(Boolean);
  let any = false;
  for (const section of $('choices').children) {
    let some = false;
    for (const item of section.querySelectorAll('li')) {
      item.hidden = !wanted.every(word => item.dataset.words.includes(word));
      some ||= !item.hidden;
    }
    section.hidden = !some;
    any ||= some;
  }
  $('no-choice').hidden = any;
}

$('search').addEventListener('input', filter);
$('search').addEventListener('keydown', event => {
  if (event.key === 'Enter') {
    event.preventDefault(); // or it would press the button that the focus goes back to
    $('choices').querySelector('section:not([hidden]) li:not([hidden]) button')?.click();
  }
});

/** Shows what can be opened; calls back with from where, and the name. */
export async function choose(chosen) {
  const list = await ask('/list');
  const items = (from, several) => several.map(each => choice(each, from, chosen));
  $('choices').replaceChildren(
    group(words.files, items('directory', list.files.map(name => ({name})))),
    group(words.beginnings, items('shelf', list.beginnings)),
    group(words.examples, items('shelf', list.examples)),
    group(words.rulings, items('shelf', list.rulings)));
  $('search').value = '';
  filter();
  $('open').showModal();
  $('search').focus();
}

/** Asks for the name of a new file; nothing if it is thought better of. */
export function nameFor(proposed) {
  const dialog = $('name');
  $('name-field').value = proposed;
  dialog.returnValue = '';
  dialog.showModal();
  $('name-field').select();
  return new Promise(done => {
    let given = '';
    const submit = () => {
      given = $('name-field').value.trim();
    };
    $('name-form').addEventListener('submit', submit, {once: true});
    dialog.addEventListener('close', () => {
      $('name-form').removeEventListener('submit', submit);
      done(given);
    }, {once: true});
  });
}
