// The page of the API: finding endpoints, and asking those that only read.
"use strict";
(() => {
  const words = (operation) => operation.dataset.words.toLowerCase();

  function find(text) {
    const sought = text.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    document.querySelectorAll(".operation").forEach((operation) => {
      const fits = sought.every((word) => words(operation).includes(word));
      operation.hidden = !fits;
      document.querySelector(`.contents a[href="#${operation.id}"]`).parentElement.hidden = !fits;
      if (fits) found++;
    });
    document.querySelectorAll(".group, .contents section").forEach((group) => {
      const all = [...group.querySelectorAll(".operation, li")];
      group.hidden = all.length > 0 && all.every((one) => one.hidden);
    });
    document.querySelector(".none").hidden = found > 0;
  }

  function opened() {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.matches("details")) target.open = true;
    target?.scrollIntoView();
  }

  function address(form) {
    let path = form.getAttribute("action");
    const query = new URLSearchParams();
    form.querySelectorAll("[name]").forEach((input) => {
      if (input.dataset.place === "path") {
        path = path.replace(`{${input.name}}`, encodeURIComponent(input.value));
      } else if (input.value !== "") {
        query.append(input.name, input.value);
      }
    });
    return path + (query.size ? "?" + query : "");
  }

  const line = (text, name) => {
    const one = document.createElement("p");
    one.className = name;
    one.textContent = text;
    return one;
  };

  async function ask(form) {
    const got = form.querySelector(".got");
    const url = address(form);
    const answer = await fetch(url);
    const text = await answer.text();
    const body = document.createElement("pre");
    body.tabIndex = 0;
    const json = (answer.headers.get("Content-Type") ?? "").includes("json");
    body.textContent = json && text ? JSON.stringify(JSON.parse(text), null, 2) : text;
    got.replaceChildren(
      line(`GET ${url}`, "faint"),
      line(`${answer.status} ${answer.headers.get("Content-Type") ?? ""}`, answer.ok ? "status reached" : "status refused"),
      body,
    );
    got.hidden = false;
  }

  parley.each("#find", (field) => {
    field.closest(".find").hidden = false;
    field.addEventListener("input", () => find(field.value));
    document.querySelectorAll("form.try").forEach((form) => {
      form.hidden = false;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        ask(form);
      });
    });
    addEventListener("hashchange", opened);
    opened();
  });
})();
