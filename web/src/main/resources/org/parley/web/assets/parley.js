// What every page does: the date slider, the drawer with evidence, what forms carry along.
"use strict";
(() => {
  const day = 86_400_000;
  const parley = {
    /** Calls back with each element that matches, once, now and whenever a part of the page is new. */
    each(selector, start) {
      const started = new WeakSet();
      const once = (element) => {
        if (started.has(element)) return;
        started.add(element);
        start(element);
      };
      document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(selector).forEach(once));
      document.addEventListener("htmx:load", (event) => {
        if (event.target.matches?.(selector)) once(event.target);
        event.target.querySelectorAll?.(selector).forEach(once);
      });
    },
    token: () => document.body.dataset.token,
  };
  window.parley = parley;
  /** Opens the drawer with what is at an address; focus comes back to the opener. */
  parley.evidence = (href, from) => {
    opener = from;
    open(href);
  };

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-Parley-Token"] = parley.token();
  });

  // On a narrow screen the tabs scroll; the one of this page is to be seen.
  parley.each(".tabs [aria-current]", (tab) => {
    const tabs = tab.closest(".tabs");
    tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
  });

  /** The part of a page at an address, without its frame. */
  const asked = (url, signal) => fetch(url, { headers: { "HX-Request": "true" }, signal });

  // The drawer shows what is behind a line; without script the link leads to a page of its own.
  let opener = null;
  const drawer = () => document.getElementById("drawer");
  async function open(href) {
    const answer = await asked(href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const evidence = page.getElementById("evidence") ?? page.querySelector("main");
    if (!evidence) return location.assign(href);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close quiet";
    close.textContent = "Close";
    close.addEventListener("click", shut);
    drawer().replaceChildren(close, document.adoptNode(evidence));
    drawer().hidden = false;
    htmx.process(drawer());
    close.focus();
  }
  function shut() {
    if (drawer() && !drawer().hidden) {
      drawer().hidden = true;
      opener?.focus();
    }
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-evidence]");
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      if (!drawer().contains(link)) opener = link;
      open(link.getAttribute("href")); // In a drawing the property is no string.
    } else if (!event.target.closest?.("#drawer")) {
      shut();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shut();
  });

  // The slider moves every view of the negotiation: the page asks for its content as of that day.
  function withDay(href, date) {
    const url = new URL(href, location.href);
    if (date) url.searchParams.set("as-of", date);
    else url.searchParams.delete("as-of");
    return url.pathname + url.search + url.hash;
  }
  /** What will be asked for next if the slider goes on as it went: { url, at, text }. */
  let next = null;
  const fresh = 3_000;
  function expect(url) {
    const text = asked(url).then((answer) => (answer.ok ? answer.text() : null)).catch(() => null);
    next = { url, at: Date.now(), text };
  }
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.requestConfig?.verb !== "get") next = null;
  });
  /** The content at an address, or null where there is none. */
  async function content(url, signal) {
    if (next?.url === url && Date.now() - next.at < fresh) {
      const text = await next.text;
      signal.throwIfAborted();
      if (text !== null) return text;
    }
    const answer = await asked(url, signal);
    return answer.ok ? answer.text() : null;
  }
  let running = null;
  /** Puts the content of another address in the place of this one's; whether it could. */
  async function swap(url) {
    running?.abort();
    running = new AbortController();
    const main = document.getElementById("main");
    main.classList.add("busy");
    try {
      const text = await content(url, running.signal);
      if (text === null) {
        location.assign(url);
        return false;
      }
      const focused = document.activeElement?.id;
      const page = new DOMParser().parseFromString(text, "text/html");
      const there = document.adoptNode(page.getElementById("main"));
      document.getElementById("main").replaceWith(there);
      htmx.process(there);
      there.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
      if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
      return true;
    } catch (error) {
      if (error.name !== "AbortError") throw error;
      return false;
    }
  }
  async function show(date) {
    const url = withDay(location.href, date);
    if (!(await swap(url))) return false;
    history.replaceState(null, "", url);
    document.querySelectorAll("a[data-moment]").forEach((link) => link.setAttribute("href", withDay(link.getAttribute("href"), date)));
    document.querySelectorAll(".moment .now").forEach((now) => (now.hidden = false));
    return true;
  }
  /** Goes to another view of this page without leaving it, as a link with data-visit does. */
  parley.visit = async (url) => {
    shut();
    history.pushState(null, "", url);
    await swap(url);
  };
  addEventListener("popstate", () => location.reload());

  // What is chosen in such a form applies at once; without script its button is pressed.
  parley.each("form[data-live]", (form) => {
    form.classList.add("live");
    form.addEventListener("change", () => {
      const query = [...new FormData(form)].filter(([, value]) => value !== "");
      parley.visit(location.pathname + "?" + new URLSearchParams(query));
    });
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-visit]");
    if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const url = new URL(link.getAttribute("href"), location.href); // In a drawing the property is no string.
    if (url.pathname === location.pathname) {
      event.preventDefault();
      parley.visit(url.pathname + url.search);
    }
  });
  parley.each("#slider", (slider) => {
    const form = slider.closest("form");
    const first = Date.parse(form.dataset.first);
    const date = (at) => new Date(first + at * day).toISOString().slice(0, 10);
    let last = slider.valueAsNumber;
    slider.addEventListener("input", async () => {
      const at = slider.valueAsNumber;
      const beyond = at + Math.sign(at - last);
      last = at;
      form.elements["as-of"].value = date(at);
      slider.setAttribute("aria-valuetext", date(at));
      const on = beyond !== at && beyond >= Number(slider.min) && beyond <= Number(slider.max);
      if ((await show(date(at))) && on) expect(withDay(location.href, date(beyond)));
    });
  });
})();
