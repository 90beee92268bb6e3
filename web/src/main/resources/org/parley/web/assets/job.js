// The progress of a job: whenever something happened, the page asks for it anew, a few times a second at most.
"use strict";
parley.each("#progress[data-live=yes]", (progress) => {
  if (progress.dataset.heard) return;
  progress.dataset.heard = "yes";
  const events = new EventSource("/api/v1/jobs/" + encodeURIComponent(progress.dataset.job) + "/events");
  let due = false;
  let busy = false;
  async function show() {
    if (busy) return void (due = true);
    busy = true;
    due = false;
    const answer = await fetch(location.href, { headers: { "HX-Request": "true" } });
    if (answer.ok) {
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
  events.addEventListener("article", show);
  events.addEventListener("state", show);
});
