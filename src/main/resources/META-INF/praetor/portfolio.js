"use strict";
// Sorts and filters the rows that are there; without it, they are a table sorted by what is at stake.
{
  const table = document.querySelector(".cases");
  const tools = document.querySelector(".tools");
  const [search, show, shown] = ["input", "select", ".shown b"].map(what => tools.querySelector(what));
  const heads = [...table.tHead.rows[0].cells];
  const plain = text => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/\s+/g, " ");
  const rows = [...table.tBodies[0].rows];
  const text = new Map(rows.map(row => [row, plain(row.textContent)]));
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const filter = () => {
    const wanted = plain(search.value).trim().split(" ");
    for (const row of rows) {
      const state = !show.value || row.dataset.state.split(" ").includes(show.value);
      row.hidden = !state || !wanted.every(word => text.get(row).includes(word));
    }
    shown.textContent = rows.filter(row => !row.hidden).length;
  };

  const sort = (column, direction) => {
    const number = heads[column].dataset.sort === "number";
    const key = row => row.cells[column].dataset.key;
    const compare = number ? (a, b) => key(a) - key(b) : (a, b) => words.compare(key(a), key(b));
    const refusedLast = (a, b) => a.classList.contains("refused") - b.classList.contains("refused");
    rows.sort((a, b) => refusedLast(a, b) || direction * compare(a, b));
    table.tBodies[0].append(...rows);
    heads.forEach((head, at) => at === column
      ? head.setAttribute("aria-sort", direction < 0 ? "descending" : "ascending")
      : head.removeAttribute("aria-sort"));
  };

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => {
      const first = head.dataset.sort === "number" ? -1 : 1;
      const now = { ascending: 1, descending: -1 }[head.getAttribute("aria-sort")];
      sort(column, now ? -now : first);
    });
    head.append(button);
  });
  search.addEventListener("input", filter);
  show.addEventListener("change", filter);
  window.addEventListener("pageshow", filter); // a browser that comes back may fill in what was typed
  tools.hidden = false;
  filter();
}
