// The two editors: a case in YAML, rules in DRL.

import {autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, snippetCompletion}
  from '@codemirror/autocomplete';
import {defaultKeymap, history, historyKeymap, indentWithTab} from '@codemirror/commands';
import {yaml} from '@codemirror/lang-yaml';
import {HighlightStyle, bracketMatching, indentOnInput, indentUnit, syntaxHighlighting} from '@codemirror/language';
import {lintGutter, nextDiagnostic, setDiagnostics} from '@codemirror/lint';
import {highlightSelectionMatches, search, searchKeymap} from '@codemirror/search';
import {EditorState} from '@codemirror/state';
import {EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers, placeholder}
  from '@codemirror/view';
import {tags} from '@lezer/highlight';
import {drl} from './drl.js';
import {ask, lang} from './server.js';

// The colours are those of every page, which change with light and dark.
const colours = HighlightStyle.define([
  {tag: tags.comment, color: 'var(--faint)', fontStyle: 'italic'},
  {tag: [tags.keyword, tags.definition(tags.propertyName), tags.propertyName], color: 'var(--accent)'},
  {tag: tags.keyword, fontWeight: '600'},
  {tag: [tags.string, tags.special(tags.string)], color: 'var(--good)'},
  {tag: [tags.typeName, tags.labelName], color: 'var(--breach)'},
  {tag: [tags.number, tags.bool], color: 'var(--open)'},
  {tag: tags.meta, color: 'var(--open)'},
  {tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--faint)'},
]);

const phrases = lang !== 'fr' ? {} : {
  'Find': 'Chercher', 'Replace': 'Remplacer', 'next': 'suivant', 'previous': 'précédent', 'all': 'tous',
  'match case': 'majuscules', 'regexp': 'expression', 'by word': 'mot entier', 'replace': 'remplacer',
  'replace all': 'tout remplacer', 'close': 'fermer', 'current match': 'occurrence', 'on line': 'ligne',
  'Completions': 'Propositions', 'Diagnostics': 'Erreurs', 'No diagnostics': 'Aucune erreur',
  'Control character': 'Caractère de commande',
};

async function proposals(context) {
  if (!context.explicit && !context.matchBefore(/[\p{L}\p{N}_-]|[:,{-] +$/u)) {
    return null;
  }
  const answer = await ask('/complete', {text: context.state.doc.toString(), at: context.pos});
  return {from: answer.from, options: answer.options.map(proposal), validFor: /^[\p{L}\p{N}_.-]*$/u};
}

const LOOKS = {kind: 'class', field: 'property', word: 'enum', id: 'variable'};

function proposal({type, label, detail, info, snippet}) {
  const option = {label, detail, info: info || undefined, type: LOOKS[type]};
  return snippet ? snippetCompletion(snippet, option) : option;
}

function common(parent) {
  return [
    // The style elements of the editor are let in by the nonce of this page.
    EditorView.cspNonce.of(document.querySelector('link[nonce]').nonce),
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({'aria-label': parent.dataset.label}),
    lineNumbers(),
    lintGutter(),
    history(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({top: true}),
    syntaxHighlighting(colours),
    EditorView.lineWrapping,
    keymap.of([
      {key: 'F8', run: nextDiagnostic},
      ...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap, indentWithTab,
    ]),
    placeholder(parent.dataset.empty ?? ''),
  ];
}

function languageOf(what) {
  return what === 'case'
    ? [yaml(), indentUnit.of('  '), autocompletion({
      override: [proposals],
      activateOnCompletion: chosen => chosen.type === LOOKS.field,
      icons: false,
    })]
    : [drl, indentUnit.of('    ')];
}

/** An editor for a case or for rules; tells when its text changes. */
export function editor(what, changed) {
  const parent = document.getElementById('editor-' + what);
  return new EditorView({
    parent,
    extensions: [
      languageOf(what),
      common(parent),
      EditorView.updateListener.of(update => update.docChanged && changed()),
    ],
  });
}

/** Puts a text in the place of the one that is there, which can be undone. */
export function replace(view, text) {
  view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}, selection: {anchor: 0}});
}

/** Where a problem is: from its column to the end of the word, or all of the line. */
function place(doc, {line, column}) {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const from = Math.min(at.from + Math.max(column - 1, 0), at.to);
  const word = /^[\p{L}\p{N}_.$-]+/u.exec(doc.sliceString(from, at.to));
  if (word) {
    return {from, to: from + word[0].length};
  }
  return from < at.to ? {from, to: at.to} : {from: at.from, to: at.to};
}

/** Marks problems at their lines. */
export function mark(view, problems) {
  view.dispatch(setDiagnostics(view.state, problems.map(problem => ({
    ...place(view.state.doc, problem),
    severity: problem.severity,
    source: problem.code || undefined,
    message: problem.hint ? problem.message + '\n' + problem.hint : problem.message,
  }))));
}

/** Moves to a line, from 1. */
export function go(view, line, column = 1) {
  const {from} = place(view.state.doc, {line, column});
  view.dispatch({selection: {anchor: from}, effects: EditorView.scrollIntoView(from, {y: 'center'})});
  view.focus();
}
