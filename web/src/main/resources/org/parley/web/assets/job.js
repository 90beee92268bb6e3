// The progress of a job: whenever something happened, the page asks for it anew, a few times a second at most.
"use strict";
parley.each("#progress[data-live=yes]", (progress) => {
  if (progress.dataset.heard) return;
  progress.dataset.heard = "yes";
  let events;
  let due = false;
  let busy = false;
  async function show() {
    if (busy) return void (due = true);
    busy = true;
    due = false;
    const answer = await fetch(location.href, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = document.adoptNode(page.getElementById("progress"));
      const stopping = document.activeElement?.id === "stop";
      fresh.dataset.heard = "yes";
      document.getElementById("progress").replaceWith(fresh);
      if (stopping) document.getElementById("stop")?.focus();
      if (fresh.dataset.live === "no") return events.close();
    }
    setTimeout(() => {
      busy = false;
      if (due) show();
    }, 250);
  }
  function listen() {
    events = new EventSource("/api/v1/jobs/" + encodeURIComponent(progress.dataset.job) + "/events");
    events.addEventListener("article", show);
    events.addEventListener("state", show);
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) setTimeout(again, 3000);
    });
  }
  // While the server starts anew, the proxy before it answers with an error, after which a browser does not ask again.
  async function again() {
    const answer = await fetch(location.href, { method: "HEAD" }).catch(() => null);
    if (answer?.ok) listen();
    else if (!answer || answer.status >= 500) setTimeout(again, 3000);
  }
  listen();
});
