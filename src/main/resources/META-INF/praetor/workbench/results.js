// The right side: what came of the case, in four tabs.

const $ = id => document.getElementById(id);
const tabs = [...document.querySelectorAll('[role=tab]')];
const panels = {findings: $('panel-findings'), timeline: $('panel-timeline'), explanation: $('panel-explanation'),
  whyNot: $('whynot')};
const shown = {};
const words = document.body.dataset;

/** Shows a tab, by name. */
export function select(name, focus = false) {
  for (const tab of tabs) {
    const chosen = tab.id === 'tab-' + name;
    tab.setAttribute('aria-selected', chosen);
    tab.tabIndex = chosen ? 0 : -1;
    $(tab.getAttribute('aria-controls')).hidden = !chosen;
    if (chosen && focus) {
      tab.focus();
    }
  }
}

export function selected(name) {
  return $('tab-' + name).getAttribute('aria-selected') === 'true';
}

/** Lets tabs be chosen by mouse and arrows; tells when another is shown. */
export function watchTabs(changed) {
  const choose = tab => {
    select(tab.id.replace('tab-', ''), true);
    changed();
  };
  tabs.forEach((tab, i) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', event => {
      const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
      if (step) {
        event.preventDefault();
        choose(tabs[(i + step + tabs.length) % tabs.length]);
      }
    });
  });
}

// What the workbench sends was escaped there, and this page runs no script that is not a file of its own.
function put(panel, html) {
  panel.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

/** What came of a case; what is the same as before stays, with where one was in it. */
export function show(answer) {
  say('summary', answer.summary);
  for (const [name, panel] of Object.entries(panels)) {
    if (shown[name] !== answer[name] && (name !== 'whyNot' || answer.whyNot)) {
      shown[name] = answer[name];
      put(panel, answer[name]);
    }
  }
}

// A screen reader says what changes, and nothing that stays.
function say(id, text) {
  if ($(id).textContent !== text) {
    $(id).textContent = text;
  }
}

/** Why what is shown is not what the texts say; empty if it is. */
export function state(text, stale = false) {
  say('state', text);
  document.body.classList.toggle('stale', stale);
}

export function stale(ofCase, ofRules) {
  const why = [ofCase && words.caseError, ofRules && words.rulesError].filter(Boolean).join(', ');
  const before = $('summary').textContent ? words.stale + (document.documentElement.lang === 'fr' ? ' : ' : ': ') : '';
  const text = before + why;
  state(text.charAt(0).toUpperCase() + text.slice(1), true);
}

/** The rules that one may ask about. */
export function offer(rules) {
  $('rules').replaceChildren(...rules.map(({id, title}) => {
    const option = document.createElement('option');
    option.value = id;
    option.label = id + ' ' + title;
    return option;
  }));
}

/** The problems of a text as a list of buttons that lead to their lines. */
export function list(what, problems, others, go) {
  const items = problems.map(problem => item(problem, go));
  if (others.length > 0) {
    const heading = document.createElement('li');
    heading.className = 'others';
    heading.textContent = words.otherFiles;
    items.push(heading, ...others.map(problem => item(problem, null)));
  }
  $('problems-' + what).replaceChildren(...items);
  $('problems-' + what).hidden = items.length === 0;
}

function item(problem, go) {
  const item = document.createElement('li');
  item.className = problem.severity;
  const where = document.createElement(go && problem.line > 0 ? 'button' : 'span');
  where.className = 'line';
  where.textContent = go ? (problem.line > 0 ? words.line + ' ' + problem.line : '') : problem.place;
  if (go && problem.line > 0) {
    where.type = 'button';
    where.addEventListener('click', () => go(problem.line, problem.column));
  }
  const text = document.createElement('span');
  text.className = 'message';
  text.textContent = problem.message;
  const more = document.createElement('span');
  more.className = 'hint';
  more.textContent = [problem.hint, problem.code].filter(Boolean).join(' · ');
  item.append(where, text, more);
  return item;
}
