// The reader and the review: words and items light up one another, keys, and words that are selected fill a field or begin an item. Without it the same is done by links and forms.
"use strict";
(() => {
  const begun = new WeakSet();
  const hidden = new Set();
  let active = null;
  let field = null;
  let chosen = null;

  const reader = () => document.querySelector("[data-reader]");
  const cards = () => [...document.querySelectorAll("[data-reader] .item[data-item]")].filter((one) => one.offsetParent !== null);
  const card = (id) => document.getElementById(`i-${id}`);
  const words = (attribute, id) => document.querySelectorAll(`[${attribute}~="${CSS.escape(id)}"]`);
  const behaviour = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

  function tell(text) {
    const told = reader()?.querySelector(".told");
    if (told) told.textContent = text;
  }

  function light(id, name, on) {
    card(id)?.classList.toggle(name, on);
    words("data-items", id).forEach((one) => one.classList.toggle(name, on));
    words("data-around", id).forEach((one) => one.classList.toggle(`${name}-around`, on));
  }

  function activate(id, { focus = true, scroll = true } = {}) {
    if (active && active !== id) light(active, "lit", false);
    active = id;
    if (!id || !card(id)) return;
    light(id, "lit", true);
    const details = card(id).querySelector(":scope > details");
    if (details) details.open = true;
    if (focus) (details ? details.querySelector("summary") : card(id)).focus({ preventScroll: true });
    if (scroll) {
      // The words beside it are to be seen as well, where there is room for both.
      const row = card(id).closest(".row");
      const whole = row && row.getBoundingClientRect().height < innerHeight - 120 ? row : card(id);
      const box = whole.getBoundingClientRect();
      if (box.top < 70 || box.bottom > innerHeight - 20) whole.scrollIntoView({ block: "center", behavior: behaviour() });
    }
  }

  function step(by) {
    const all = cards();
    const link = document.querySelector(by > 0 ? '[data-reader="review"] a[rel=next]' : '[data-reader="review"] a[rel=prev]');
    if (reader().dataset.reader === "review") return link ? link.click() : tell(by > 0 ? "That was the last." : "This is the first.");
    if (all.length === 0) return;
    const at = all.findIndex((one) => one.dataset.item === active);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
    activate(all[next].dataset.item);
  }

  const judging = (what) => card(active)?.querySelector(`[data-judge=${what}]`);
  function open(what) {
    const details = judging(what);
    if (!details) return;
    details.open = true;
    details.querySelector("input:not([type=hidden]), select")?.focus();
    details.scrollIntoView({ block: "nearest", behavior: behaviour() });
  }

  const said = { accept: "Accepted.", reject: "Rejected.", correct: "Corrected.", add: "Added.", undo: "Taken back.", back: "Taken back." };
  async function send(form) {
    const what = form.dataset.decide;
    const body = new URLSearchParams(new FormData(form));
    const at = cards().findIndex((one) => one.dataset.item === active);
    const own = form.closest(".item");
    own?.classList.add("decided", `decided-${what}`);
    form.querySelectorAll("button").forEach((button) => (button.disabled = true));
    const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true", "X-Parley-Token": parley.token() ?? "" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok) {
      own?.classList.remove("decided", `decided-${what}`);
      form.querySelectorAll("button").forEach((button) => (button.disabled = false));
      return tell([...page.querySelectorAll("main h1, main h1 ~ p:not(:last-child)")].map((one) => one.textContent).join(". "));
    }
    const fresh = document.adoptNode(page.getElementById("main"));
    document.getElementById("main").replaceWith(fresh);
    htmx.process(fresh);
    history.replaceState(null, "", answer.url);
    field = null;
    const kept = active;
    active = null;
    fresh.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
    tell(said[what] ?? "Done.");
    if (reader().dataset.reader === "article" && (kept || at >= 0)) {
      const all = cards();
      activate(kept && card(kept) ? kept : all[Math.min(Math.max(at, 0), all.length - 1)]?.dataset.item);
    }
  }

  // Words that are selected, by code points of the article.
  const points = (text) => [...text].length;
  function place(node, offset) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const line = element.closest?.("[data-reader] .text p[data-start]");
    if (!line) return null;
    const range = document.createRange();
    range.setStart(line, 0);
    range.setEnd(node, offset);
    return Number(line.dataset.start) + points(range.toString());
  }
  function selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const text = selection.toString().replace(/\s+/g, " ").trim();
    const start = place(range.startContainer, range.startOffset);
    const end = place(range.endContainer, range.endOffset);
    return text && start !== null && end !== null && end > start ? { text, at: `${start}-${end}` } : null;
  }
  function fill(input, words) {
    input.value = words.text;
    const at = input.form.elements[`${input.name}.at`];
    if (at) at.value = words.at;
    input.classList.add("filled");
  }
  function choose() {
    const words = selected();
    if (!words) return;
    if (field?.isConnected && field.offsetParent !== null) {
      fill(field, words);
      return tell(`${field.name.slice(2)}: “${words.text}”`);
    }
    chosen = words;
    const adding = document.querySelector("[data-adding]");
    if (!adding) return;
    adding.classList.add("docked");
    const quote = adding.querySelector(".chosen");
    quote.hidden = false;
    quote.textContent = words.text;
    tell("Choose what the words are, to add it; Escape leaves it.");
  }
  function undock() {
    document.querySelector("[data-adding]")?.classList.remove("docked");
    const quote = document.querySelector("[data-adding] .chosen");
    if (quote) quote.hidden = true;
    chosen = null;
    field = null;
  }

  document.addEventListener("mouseup", (event) => {
    if (event.target.closest?.("[data-reader] .text p")) setTimeout(choose);
  });
  document.addEventListener("keyup", (event) => {
    if (event.shiftKey && event.key.startsWith("Arrow") && reader()) choose();
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.("[data-reader] input, [data-reader] select")) field = event.target.matches("[data-words]") ? event.target : null;
    const own = event.target.closest?.("[data-reader=article] .item[data-item]");
    if (own && own.dataset.item !== active) activate(own.dataset.item, { focus: false, scroll: false });
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches?.("[data-words]")) {
      const at = event.target.form.elements[`${event.target.name}.at`];
      if (at) at.value = "";
    }
  });
  document.addEventListener("toggle", (event) => {
    const adding = event.target.matches?.("[data-add]") && event.target.open ? event.target : null;
    const first = adding?.querySelector("[data-words]");
    if (first && chosen && first.value === "") {
      fill(first, chosen);
      const others = [...adding.querySelectorAll("input:not([type=hidden]), select")].filter((one) => one.value === "");
      (others.find((one) => one.required) ?? first).focus();
    }
  }, true);

  document.addEventListener("mouseover", (event) => {
    const over = event.target.closest?.("[data-reader] [data-items], [data-reader] .item[data-item]");
    document.querySelectorAll(".hover").forEach((one) => one.classList.remove("hover"));
    document.querySelectorAll(".hover-around").forEach((one) => one.classList.remove("hover-around"));
    if (over) (over.dataset.item ?? over.dataset.items).split(" ").forEach((id) => light(id, "hover", true));
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest?.("[data-reader] mark[data-items]");
    if (mark && getSelection().isCollapsed) {
      const ids = mark.dataset.items.split(" ");
      activate(ids[(ids.indexOf(active) + 1) % ids.length]);
    }
    const link = event.target.closest?.("[data-words-of]");
    if (link) activate(link.dataset.wordsOf, { focus: false, scroll: false });
    if (event.target.closest?.("[data-keys]")) document.querySelector("dialog.keys").showModal();
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches?.("[data-reader] form[data-decide]")) {
      event.preventDefault();
      send(event.target);
    }
  });

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => card(active)?.querySelector("form[data-decide=accept]")?.requestSubmit(),
    r: () => open("reject"),
    e: () => open("correct"),
    u: () => {
      const undo = document.querySelector("[data-reader] form.undo");
      if (undo) undo.requestSubmit();
      else tell("You decided nothing that is in force.");
    },
    "?": () => document.querySelector("dialog.keys").showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (!reader() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (event.target.matches?.("input, select, textarea")) {
        const details = event.target.closest("details[data-judge], details[data-add]");
        if (details) details.open = false;
        if (active && card(active)) activate(active);
        else event.target.blur();
      }
      return undock();
    }
    if (event.target.matches?.("input:not([type=checkbox]), select, textarea") || document.querySelector("dialog[open]")) return;
    const act = keys[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  function atHash() {
    const id = /^#[iw]-(.+)$/.exec(decodeURIComponent(location.hash))?.[1];
    if (id && card(id)) activate(id);
  }
  addEventListener("hashchange", atHash);

  parley.each("[data-reader]", (root) => {
    if (begun.has(root)) return;
    begun.add(root);
    root.querySelectorAll("[data-keys]").forEach((one) => (one.hidden = false));
    root.querySelectorAll(".shown input").forEach((box) => {
      box.checked = !hidden.has(box.className);
      box.addEventListener("change", () => (box.checked ? hidden.delete(box.className) : hidden.add(box.className)));
    });
    if (root.dataset.reader === "review") {
      const only = root.querySelector(".item[data-item]");
      if (only) activate(only.dataset.item, { scroll: false });
    } else {
      atHash();
    }
  });
})();
