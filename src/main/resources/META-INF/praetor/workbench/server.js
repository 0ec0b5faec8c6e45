// Asks the workbench, of which this page is the only client.

export const lang = document.documentElement.lang;

// Of two pages in two windows, each gets its own answers.
const page = crypto.randomUUID();

/** What the workbench refuses, in the language of the page. */
export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export async function ask(path, content = {}, signal = undefined) {
  const response = await fetch(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({...content, lang, page}),
    signal,
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Refused(answer.error[lang], response.status);
  }
  return answer;
}
