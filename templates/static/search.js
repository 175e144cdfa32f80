// Asks the index of Pagefind. Where it can not be loaded, the page says what else there is.
const form = document.querySelector(".search");
const found = document.querySelector(".found");
const list = document.querySelector(".results");
const AT_ONCE = 20;
let asked = 0;

function add(parent, tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}

function fill(filters) {
  for (const select of form.querySelectorAll("select")) {
    const values = Object.keys(filters[select.dataset.filter] ?? {}).sort();
    if (select.name === "month") values.reverse();
    for (const value of values) add(select, "option", value).value = value;
    select.closest("p").hidden = values.length === 0;
  }
}

// An excerpt is HTML of which only the marks around the words that were found are wanted.
function excerpt(parent, html) {
  const text = new DOMParser().parseFromString(html, "text/html").body;
  const line = add(parent, "p", "");
  for (const node of text.childNodes) {
    if (node.nodeName === "MARK") add(line, "mark", node.textContent);
    else line.append(node.textContent);
  }
}

async function show(results, from) {
  const number = asked;
  const pages = await Promise.all(results.slice(from, from + AT_ONCE).map((r) => r.data()));
  if (number !== asked) return;
  for (const page of pages) {
    const item = add(list, "li", "");
    const link = add(add(item, "h2", ""), "a", page.meta.title);
    link.href = page.url;
    add(item, "p", [page.meta.source, page.meta.date].filter(Boolean).join(" · ")).className = "source";
    excerpt(item, page.excerpt);
  }
  if (results.length > from + AT_ONCE) {
    const more = add(list, "li", "");
    const button = add(more, "button", form.dataset.more ?? "More");
    button.type = "button";
    button.addEventListener("click", () => {
      more.remove();
      show(results, from + AT_ONCE);
    });
  }
}

async function ask(index) {
  const number = ++asked;
  const words = form.words.value.trim();
  const filters = {};
  for (const select of form.querySelectorAll("select")) {
    if (select.value) filters[select.dataset.filter] = select.value;
  }
  history.replaceState(null, "", words ? `?words=${encodeURIComponent(words)}` : location.pathname);
  if (!words && !Object.keys(filters).length) {
    list.replaceChildren();
    found.textContent = "";
    return;
  }
  const sort = words ? {} : { date: "desc" };
  const answer = await index.search(words || null, { filters, sort });
  if (number !== asked) return;
  list.replaceChildren();
  const said = form.dataset.found ?? "Articles found: #";
  found.textContent = said.replace("#", answer.results.length.toLocaleString(document.documentElement.lang));
  await show(answer.results, 0);
}

try {
  const index = await import(new URL(form.dataset.index, location.href));
  fill(await index.filters());
  form.hidden = false;
  document.querySelector(".no-search").hidden = true;
  form.words.value = new URLSearchParams(location.search).get("words") ?? "";
  form.addEventListener("submit", (event) => event.preventDefault());
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(index), 200);
  });
  await ask(index);
} catch (error) {
  console.warn("the index can not be loaded:", error);
}
