// The colours of DRL: a language to look at, not to check. What is wrong with rules the workbench says.

import {StreamLanguage} from '@codemirror/language';

const KEYWORDS = new Set([
  'package', 'import', 'static', 'declare', 'rule', 'when', 'then', 'end', 'not', 'exists', 'forall', 'accumulate',
  'from', 'collect', 'and', 'or', 'in', 'contains', 'memberOf', 'matches', 'true', 'false', 'null',
]);

function comment(stream, state) {
  state.inComment = !stream.match(/^.*?\*\//);
  if (state.inComment) {
    stream.skipToEnd();
  }
  return 'comment';
}

function token(stream, state) {
  if (state.inComment) {
    return comment(stream, state);
  }
  if (stream.eatSpace()) {
    return null;
  }
  if (stream.match('//')) {
    stream.skipToEnd();
    return 'comment';
  }
  if (stream.match('/*')) {
    return comment(stream, state);
  }
  if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) {
    return 'string';
  }
  if (stream.match(/^@\w+/)) {
    return 'meta';
  }
  if (stream.match(/^\$\w+/)) {
    return 'variableName';
  }
  if (stream.match(/^\d+(?:\.\d+)?[BIL]?/)) {
    return 'number';
  }
  const word = stream.match(/^[A-Za-z_]\w*/);
  if (word) {
    if (KEYWORDS.has(word[0])) {
      return 'keyword';
    }
    return /^[A-Z]/.test(word[0]) ? 'typeName' : null;
  }
  stream.next();
  return null;
}

export const drl = StreamLanguage.define({
  name: 'drl',
  startState: () => ({inComment: false}),
  token,
  languageData: {commentTokens: {line: '//', block: {open: '/*', close: '*/'}}},
});
