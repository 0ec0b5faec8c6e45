// A case and rules, judged as one types.

import {choose, nameFor} from './dialogs.js';
import {editor, go, mark, replace} from './editors.js';
import * as results from './results.js';
import {Refused, ask} from './server.js';

const PAUSE = 250; // milliseconds after the last key
const SLOW = 600; // after which the page says that it is at work

const $ = id => document.getElementById(id);
const body = document.body;
const words = body.dataset;
const saves = words.saves === 'yes';

/** One of the two texts: what it is called, and what its file was when it was opened or saved. */
const papers = {
  case: {what: 'case', name: '', version: '', kept: '', eol: '\n'},
  rules: {what: 'rules', name: '', version: '', kept: '', eol: '\n'},
};
let last = papers.case; // the one in which somebody wrote last

for (const paper of Object.values(papers)) {
  paper.view = editor(paper.what, () => changed(paper));
  paper.view.contentDOM.addEventListener('focus', () => {
    last = paper;
  });
}

const text = paper => paper.view.state.doc.toString();
const modified = paper => text(paper) !== paper.kept;

function changed(paper) {
  head(paper);
  keep(paper);
  later();
}

/** What the text is called, and whether it was changed. */
function head(paper) {
  const name = document.createElement('span');
  name.className = 'name';
  name.textContent = paper.name || (paper.what === 'case' ? words.newCase : words.newRules);
  const parts = [name];
  if (modified(paper) && saves) {
    const mark = document.createElement('span');
    mark.className = 'modified';
    mark.textContent = words.modified;
    parts.push(mark);
  }
  $('file-' + paper.what).replaceChildren(...parts);
}

// What was typed outlives another language and a reload, and no more.
function keep(paper) {
  const {name, version, kept, eol} = paper;
  try {
    sessionStorage.setItem(paper.what, JSON.stringify({name, version, kept, eol, text: text(paper)}));
  } catch {
    // Too large, or not allowed: then it does not.
  }
}

function fill(paper, {name, version, kept, eol, text}) {
  Object.assign(paper, {name, version, kept, eol});
  replace(paper.view, text);
  notice(paper);
  changed(paper);
}

// Opening

async function open(from, name, paper = name.endsWith('.drl') ? papers.rules : papers.case) {
  const {text: found, version} = await ask('/open', {from, name});
  const plain = found.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const saved = from === 'directory';
  fill(paper, {name: saved ? name : '', version, kept: plain, text: plain, eol: found.includes('\r\n') ? '\r\n' : '\n'});
}

async function chosen(from, name) {
  const paper = name.endsWith('.drl') ? papers.rules : papers.case;
  if (modified(paper) && !confirm(words.replace)) {
    return;
  }
  await telling(paper, () => open(from, name));
  pane(paper.what);
  paper.view.focus();
}

// Saving

async function save(paper) {
  if (!saves) {
    return;
  }
  const name = paper.name || await nameFor(paper.what === 'case' ? 'case.yaml' : 'rules.drl');
  if (name) {
    await telling(paper, async () => {
      const written = text(paper);
      const {version} = await ask('/save', {
        name, text: written.replaceAll('\n', paper.eol), version: paper.name ? paper.version : '',
      });
      Object.assign(paper, {name, version, kept: written});
      changed(paper);
      notice(paper, words.saved);
    });
  }
  paper.view.focus();
}

/** Does something, and says beside the text why it was not done. */
async function telling(paper, deed) {
  try {
    await deed();
  } catch (error) {
    const lost = error instanceof Refused && error.status === 409 && paper.name;
    notice(paper, error instanceof Refused ? error.message : words.gone, 'error', lost);
  }
}

function notice(paper, message = '', kind = 'done', reloadable = false) {
  const place = $('notice-' + paper.what);
  place.className = 'notice ' + kind;
  place.hidden = !message;
  place.replaceChildren(message);
  if (reloadable) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.reload;
    button.addEventListener('click', () => telling(paper, () => open('directory', paper.name, paper)));
    place.append(' ', button);
  }
  clearTimeout(paper.vanishing);
  if (kind === 'done' && message) {
    paper.vanishing = setTimeout(() => notice(paper), 3000);
  }
}

// Judging

let number = 0;
let known = '';
let waiting;
let asking = new AbortController();

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(judge, PAUSE);
}

async function judge() {
  clearTimeout(waiting);
  asking.abort();
  asking = new AbortController();
  const mine = ++number;
  const slow = setTimeout(() => results.state(words.working, body.classList.contains('stale')), SLOW);
  try {
    const answer = await ask('/judge', {
      number: mine, case: text(papers.case), caseName: papers.case.name || 'case.yaml',
      rules: text(papers.rules), rulesFile: papers.rules.name,
      whyNot: results.selected('whynot'), rule: $('rule').value.trim().toUpperCase(), known,
    }, asking.signal);
    if (mine === number && !answer.overtaken) {
      told(answer);
    }
  } catch (error) {
    if (error.name !== 'AbortError' && mine === number) {
      results.state(error instanceof Refused ? error.message : words.gone, true);
    }
  } finally {
    clearTimeout(slow);
  }
}

function told(answer) {
  mark(papers.case.view, answer.caseProblems);
  mark(papers.rules.view, answer.ruleProblems);
  results.list('case', answer.caseProblems, [], (line, column) => go(papers.case.view, line, column));
  results.list('rules', answer.ruleProblems, answer.otherProblems, (line, column) => go(papers.rules.view, line, column));
  if (answer.rulebook) {
    known = answer.rulebook;
    results.offer(answer.rules);
  }
  if (answer.judged) {
    results.show(answer);
    results.state('');
  } else {
    const faulty = problems => problems.some(problem => problem.severity === 'error');
    results.stale(faulty(answer.caseProblems), faulty([...answer.ruleProblems, ...answer.otherProblems]));
  }
}

// Panes, keys, links

function pane(what) {
  if (what === 'results') {
    words.pane = 'results';
  } else {
    words.pane = 'editor';
    words.editor = what;
  }
  for (const button of document.querySelectorAll('[data-show]')) {
    button.setAttribute('aria-pressed', button.dataset.show === what);
  }
}

function enter(what) {
  pane(what);
  if (what === 'results') {
    document.querySelector('[role=tab][aria-selected=true]').focus();
  } else {
    papers[what].view.focus();
  }
}

function whyNot(rule) {
  $('rule').value = rule;
  results.select('whynot', true);
  judge();
}

document.addEventListener('click', event => {
  const on = selector => event.target.closest?.(selector);
  if (on('[data-show]')) {
    pane(on('[data-show]').dataset.show);
  } else if (on('[data-skip]')) {
    event.preventDefault();
    enter(on('[data-skip]').dataset.skip);
  } else if (on('[data-save]')) {
    save(papers[on('[data-save]').dataset.save]);
  } else if (on('button[data-line]')) {
    pane('case');
    go(papers.case.view, Number(on('button[data-line]').dataset.line));
  } else if (on('button[data-rule]')) {
    whyNot(on('button[data-rule]').dataset.rule);
  } else if (on('#pane-results a[href^="#"]')) {
    results.select('findings'); // where violations and sources are
  }
});

document.addEventListener('keydown', event => {
  const dialog = document.querySelector('dialog[open]');
  const control = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  const digit = event.altKey && !event.ctrlKey && /^Digit([123])$/.exec(event.code);
  if (dialog) {
    return;
  }
  if (control && event.key === 's') {
    event.preventDefault();
    save(last);
  } else if (control && event.key === 'o') {
    event.preventDefault();
    choosing();
  } else if (digit) {
    event.preventDefault();
    enter(['case', 'rules', 'results'][digit[1] - 1]);
  }
}, true);

const choosing = () => telling(last, () => choose(chosen));
$('open-button').addEventListener('click', choosing);
$('rule').addEventListener('input', later);
results.watchTabs(() => results.selected('whynot') && judge());

let leaving = false;
$('other-language').addEventListener('click', () => {
  leaving = true; // what was typed is there again in the other language
});
addEventListener('beforeunload', event => {
  if (saves && !leaving && Object.values(papers).some(paper => paper.name && modified(paper))) {
    event.preventDefault();
  }
});

// What was there before, or what the directory has, or an example

async function begin() {
  const drafts = ['case', 'rules'].map(what => JSON.parse(sessionStorage.getItem(what)));
  if (drafts[0]) {
    drafts.filter(Boolean).forEach((draft, i) => fill(papers[['case', 'rules'][i]], draft));
    return;
  }
  const {files} = await ask('/list');
  const cases = files.filter(name => !name.endsWith('.drl'));
  const rules = files.filter(name => name.endsWith('.drl'));
  if (rules.length === 1) {
    await open('directory', rules[0]);
  }
  await (cases.length > 0 ? open('directory', cases[0]) : open('shelf', 'destock-meubles.yaml'));
}

head(papers.rules);
telling(papers.case, begin).then(judge);
