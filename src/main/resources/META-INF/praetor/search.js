// The search of a rule book: the one thing in it that needs a script. What rules say is only ever shown as text.
"use strict";
(() => {
  const MOST = 20;
  const form = document.querySelector(".search");
  const input = form.querySelector("input");
  const found = form.querySelector(".found");
  const status = form.querySelector("[role=status]");
  const list = form.querySelector("ul");
  const say = form.dataset;
  let entries = null;

  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’']/g, " ").toLowerCase();
  const words = text => plain(text).split(/\s+/).filter(word => word);

  function prepare() {
    entries = (globalThis.praetorIndex || []).map(([sort, id, fr, en, more, href]) => ({
      sort, id, fr, en, href, key: plain(id), title: plain(fr + " " + en), all: plain([id, fr, en, more].join(" ")),
    }));
    show();
  }

  // Only who searches loads the index. A page that is a file may not read another one, but may run its script.
  function load() {
    if (entries === null) {
      entries = [];
      const script = document.createElement("script");
      script.src = say.root + "search-index.js";
      script.onload = prepare;
      document.head.append(script);
    }
  }

  function rank(entry, asked) {
    if (!asked.every(word => entry.all.includes(word))) return -1;
    if (entry.key === asked[0]) return 4;
    if (entry.key.startsWith(asked[0])) return 3;
    const starts = word => (" " + entry.title).includes(" " + word);
    return asked.every(starts) ? 2 : asked.every(word => entry.title.includes(word)) ? 1 : 0;
  }

  function search(text) {
    const asked = words(text);
    return asked.length === 0 ? [] : entries
      .map((entry, at) => ({ entry, at, rank: rank(entry, asked) }))
      .filter(one => one.rank >= 0)
      .sort((a, b) => b.rank - a.rank || a.at - b.at)
      .map(one => one.entry);
  }

  function span(className, text) {
    const element = document.createElement("span");
    element.className = className;
    element.textContent = text;
    return element;
  }

  function item(entry) {
    const link = document.createElement("a");
    link.href = say.root + entry.href;
    const title = span("title", (entry.id && entry.sort === "rule" ? entry.id + " " : "") + entry.fr);
    title.lang = "fr";
    link.append(span("sort", say[entry.sort]), title);
    if (entry.en && entry.en !== entry.fr) link.append(span("en", entry.en));
    const line = document.createElement("li");
    line.append(link);
    return line;
  }

  function count(number) {
    const text = number === 0 ? say.none : number === 1 ? say.one : number > MOST ? say.first : say.many;
    return text.replace("#", number);
  }

  function show() {
    const asked = words(input.value).length > 0;
    const results = asked ? search(input.value) : [];
    list.replaceChildren(...results.slice(0, MOST).map(item));
    status.textContent = asked ? count(results.length) : "";
    found.hidden = !asked;
  }

  const links = () => [...list.querySelectorAll("a")];

  function move(by) {
    const all = [input, ...links()];
    const at = all.indexOf(document.activeElement);
    if (at >= 0 && all.length > 1) all[(at + by + all.length) % all.length].focus();
  }

  function close() {
    input.value = "";
    show();
    input.focus();
  }

  input.addEventListener("focus", load);
  input.addEventListener("input", () => { load(); show(); });
  form.addEventListener("submit", event => {
    event.preventDefault();
    if (links().length > 0) links()[0].click();
  });
  form.addEventListener("keydown", event => {
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: close }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
  document.addEventListener("keydown", event => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
  document.addEventListener("click", event => { if (!form.contains(event.target)) found.hidden = true; });
  form.hidden = false;
})();
