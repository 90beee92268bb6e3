// The lanes of the timeline can be dragged, and zoomed with the wheel while Ctrl is held; the links above them do the same.
"use strict";
(() => {
  const day = 86_400_000;
  const iso = (time) => new Date(time).toISOString().slice(0, 10);
  function go(from, to) {
    const url = new URL(location.href);
    url.searchParams.set("from", iso(from));
    url.searchParams.set("to", iso(to));
    url.searchParams.delete("cursor");
    parley.visit(url.pathname + url.search);
  }
  parley.each("svg.timeline", (svg) => {
    const from = Date.parse(svg.dataset.from);
    const to = Date.parse(svg.dataset.to);
    const days = (to - from) / day + 1;
    let start = null;
    svg.addEventListener("pointerdown", (event) => {
      if (event.button === 0 && event.pointerType === "mouse") start = event.clientX;
    });
    svg.addEventListener("pointermove", (event) => {
      if (start === null) return;
      const moved = event.clientX - start;
      if (Math.abs(moved) > 6) {
        svg.setPointerCapture(event.pointerId);
        svg.classList.add("dragged");
        svg.style.setProperty("translate", `${moved}px`);
      }
    });
    svg.addEventListener("pointerup", (event) => {
      if (start === null) return;
      const moved = Math.round(((start - event.clientX) / svg.getBoundingClientRect().width) * days);
      const dragged = svg.classList.contains("dragged");
      start = null;
      svg.classList.remove("dragged");
      svg.style.removeProperty("translate");
      if (!dragged) return;
      svg.addEventListener("click", (click) => { click.preventDefault(); click.stopPropagation(); }, { capture: true, once: true });
      if (moved !== 0) go(from + moved * day, to + moved * day);
    });
    svg.addEventListener("dragstart", (event) => event.preventDefault());
    svg.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = svg.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      const wanted = Math.min(36_500, Math.max(1, Math.round(event.deltaY < 0 ? days / 2 : days * 2)));
      if (wanted === days) return;
      const first = Math.round(share * days - share * wanted);
      go(from + first * day, from + (first + wanted - 1) * day);
    }, { passive: false });
  });
})();
