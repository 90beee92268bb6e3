"use strict";
const titles = [...document.querySelectorAll(".brief h1")].map(title => title.textContent);
document.title = titles.length === 1 ? titles[0] : titles.length + " briefs";
for (const brief of document.querySelectorAll(".brief")) {
  const marks = [...brief.querySelectorAll(".m")];
  const items = new Map([...brief.querySelectorAll(".item[id]")].map(item => [item.id, item]));
  const idsOf = mark => mark.dataset.items.split(" ");
  const words = new Map();
  for (const mark of marks) {
    for (const id of idsOf(mark)) words.has(id) ? words.get(id).push(mark) : words.set(id, [mark]);
  }
  const wordsOf = id => words.get(id) ?? [];
  const narrow = matchMedia("(max-width: 60rem)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  const dark = () => {
    for (const lit of brief.querySelectorAll(".on")) {
      lit.classList.remove("on");
      lit.style.removeProperty("--k");
    }
  };
  const light = ids => {
    dark();
    for (const id of ids) {
      const item = items.get(id);
      if (!item) continue;
      item.classList.add("on");
      const color = getComputedStyle(item).getPropertyValue("--c");
      for (const mark of wordsOf(id)) {
        mark.classList.add("on");
        mark.style.setProperty("--k", color);
      }
    }
  };
  const show = (element, block) =>
    element && element.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });
  // Of several items on the same words, the one that rests on the fewest is meant.
  const closest = mark => {
    const shown = idsOf(mark).filter(id => items.get(id)?.offsetParent);
    const length = id => wordsOf(id).reduce((sum, m) => sum + m.textContent.length, 0);
    return shown.sort((a, b) => length(a) - length(b))[0];
  };

  for (const [id, item] of items) {
    item.addEventListener("mouseenter", () => light([id]));
    item.addEventListener("mouseleave", dark);
    item.addEventListener("focus", () => light([id]));
    item.addEventListener("blur", dark);
    const go = () => { light([id]); show(wordsOf(id)[0], "center"); };
    item.addEventListener("click", go);
    item.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); go(); }
    });
  }
  for (const mark of marks) {
    mark.addEventListener("mouseenter", () => { const id = closest(mark); if (id) light([id]); });
    mark.addEventListener("mouseleave", dark);
    mark.addEventListener("click", () => {
      const id = closest(mark);
      if (!id) return;
      light([id]);
      show(items.get(id), narrow.matches ? "center" : "nearest");
    });
  }
  for (const button of brief.querySelectorAll(".topics button")) {
    button.addEventListener("click", () => {
      const topic = button.dataset.topic;
      const shown = button.getAttribute("aria-pressed") === "false";
      button.setAttribute("aria-pressed", String(shown));
      brief.querySelector("section." + topic).hidden = !shown;
      for (const mark of marks) {
        if (mark.classList.contains(topic)) mark.classList.toggle("off", !shown);
      }
    });
  }
}
