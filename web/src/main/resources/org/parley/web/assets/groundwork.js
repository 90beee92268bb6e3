// The graph of a groundwork to walk in. The places come from the server; this only draws them.
"use strict";
(() => {
  /** What stays while the content of the page is swapped. */
  const kept = { supposing: false, cursor: null, view: null };
  let shown = null;

  /** Of the style sheet, by name: each is asked for thousands of times. */
  const colours = new Map();
  function colour(name) {
    if (!colours.has(name)) colours.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
    return colours.get(name);
  }
  const signs = ["●", "■", "▲", "◆", "▼"];
  const fonts = "Arial, Helvetica, Liberation Sans, sans-serif";
  const inks = {
    proposed: ["--quiet", "--sheet"], lapsed: ["--quiet", "--sheet"], agreed: ["--accent", "--sheet"],
    "under-way": ["--warn", "--warn-soft"], reached: ["--good", "--good-soft"], refused: ["--bad", "--bad-soft"],
  };
  const marks = {
    proposed: (ink) => `<circle cx="9" cy="9" r="6.5" fill="none" stroke="${ink}" stroke-width="1.4"/>`,
    lapsed: (ink) => `<circle cx="9" cy="9" r="6.5" fill="none" stroke="${ink}" stroke-width="1.4" stroke-dasharray="3 2.2"/>`,
    agreed: (ink) => `<circle cx="9" cy="9" r="6.5" fill="none" stroke="${ink}" stroke-width="1.4"/><circle cx="9" cy="9" r="3.3" fill="${ink}"/>`,
    "under-way": (ink) => `<circle cx="9" cy="9" r="6.5" fill="none" stroke="${ink}" stroke-width="1.4"/><path d="M9 2.5A6.5 6.5 0 0 0 9 15.5Z" fill="${ink}"/>`,
    reached: (ink, paper) => `<circle cx="9" cy="9" r="7.5" fill="${ink}"/><path d="M5.4 9.3L7.9 11.9L12.7 6.3" fill="none" stroke="${paper}" stroke-width="1.8" stroke-linecap="round"/>`,
    refused: (ink, paper) => `<circle cx="9" cy="9" r="7.5" fill="${ink}"/><path d="M6.1 6.1L11.9 11.9M6.1 11.9L11.9 6.1" fill="none" stroke="${paper}" stroke-width="1.8" stroke-linecap="round"/>`,
  };
  function mark(status) {
    const svg = marks[status](colour(inks[status][0]), colour("--sheet"));
    return `data:image/svg+xml;utf8,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18" viewBox="0 0 18 18">${svg}</svg>`)}`;
  }
  const party = (graph, key) => {
    const number = graph.parties.indexOf(key);
    return number < 0 ? null : number;
  };
  const ink = (number) => (number === null ? colour("--quiet") : colour(`--party-${(number % 6) + 1}`));

  /** Around its middle, as the library has it. */
  const middle = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

  const paper = document.createElement("canvas").getContext("2d");
  /** Letters as large as wanted, or as there is room for in the fonts of this machine. */
  function letters(lines, size, room, bold) {
    paper.font = `${bold ? "bold " : ""}${size}px ${fonts}`;
    const widest = Math.max(...lines.map((one) => paper.measureText(one).width));
    return widest > room ? Math.floor((10 * size * room) / widest) / 10 : size;
  }

  function elements(graph) {
    const all = [];
    for (const circle of graph.circles) {
      const xs = circle.outline.map((one) => one.x);
      const ys = circle.outline.map((one) => one.y);
      const box = { x: Math.min(...xs), y: Math.min(...ys), width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
      const points = circle.outline.map((one) => `${((2 * (one.x - box.x)) / box.width - 1).toFixed(4)} ${((2 * (one.y - box.y)) / box.height - 1).toFixed(4)}`).join(" ");
      all.push({ group: "nodes", classes: "hull", data: { id: `hull ${circle.letter}`, letter: circle.letter, points, width: box.width, height: box.height }, position: middle(box) });
      const top = circle.outline.reduce((best, one) => (one.y < best.y || (one.y === best.y && one.x < best.x) ? one : best));
      all.push({ group: "nodes", classes: "badge", data: { id: `badge ${circle.letter}`, letter: circle.letter, label: circle.letter }, position: { x: top.x + 16, y: top.y } });
    }
    for (const node of graph.milestones) {
      const foot = node.small.length ? 4 + node.small.length * 14.5 : 0;
      all.push({
        group: "nodes",
        classes: ["milestone", node.status, node.target ? "target" : "", node.highlighted ? "highlighted" : "", node.assumed ? "assumed" : ""].join(" "),
        data: { id: node.id, milestone: node.milestone, about: node.about, label: node.name.join("\n"), size: letters(node.name, 13, node.box.width - 40, node.target), width: node.box.width, height: node.box.height, shift: 34 - node.box.width, lift: -foot / 2, letters: node.deadlocks },
        position: middle(node.box),
      });
      if (node.small.length) {
        all.push({ group: "nodes", classes: "small", data: { id: `small ${node.id}`, label: node.small.join("\n"), size: letters(node.small, 11, node.box.width - 40, false) }, position: { x: node.box.x + 34, y: node.box.y + node.box.height - 12 - (node.small.length * 14.5) / 2 } });
      }
      const caption = [node.target ? "TARGET" : "", node.assumed ? "ASSUMED" : ""].filter(Boolean).join(" · ");
      if (caption) {
        all.push({ group: "nodes", classes: "caption", data: { id: `caption ${node.id}`, label: caption }, position: { x: node.box.x - 3, y: node.box.y - 13 } });
      }
    }
    for (const node of graph.junctions) {
      all.push({ group: "nodes", classes: node.deadlocks.length ? "junction knot" : "junction", data: { id: node.id, about: node.about, label: node.words, width: node.box.width, height: node.box.height, ink: party(graph, node.party), evidence: graph.evidence[node.precondition] ?? null }, position: middle(node.box) });
    }
    const places = new Map([...graph.milestones, ...graph.junctions].map((one) => [one.id, middle(one.box)]));
    for (const tie of graph.ties) {
      all.push(line(graph, tie, places));
      if (tie.tag || tie.deadlocks.length) {
        const number = party(graph, tie.party);
        const words = [tie.tag && number !== null ? `${signs[number % signs.length]} ${tie.tag}` : tie.tag, ...tie.deadlocks].filter(Boolean).join("  ");
        all.push({ group: "nodes", classes: tie.deadlocks.length ? "tag knot" : "tag", data: { id: `tag ${tie.id}`, label: words, ink: number }, position: middle(tie.label) });
      }
    }
    return all;
  }

  function line(graph, tie, places) {
    const from = tie.points[0];
    const to = tie.points[tie.points.length - 1];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const bends = tie.points.slice(1, -1);
    const offset = (point, place) => `${(point.x - place.x).toFixed(2)}px ${(point.y - place.y).toFixed(2)}px`;
    return {
      group: "edges",
      classes: ["tie", tie.exchange ? "exchange" : "", tie.met ? "met" : "", tie.deadlocks.length ? "knot" : "", bends.length ? "bent" : ""].join(" "),
      data: {
        id: tie.id, source: tie.from, target: tie.to, about: tie.about, ink: party(graph, tie.party), letters: tie.deadlocks,
        evidence: graph.evidence[tie.precondition] ?? null,
        weights: bends.map((one) => ((one.x - from.x) * dx + (one.y - from.y) * dy) / length),
        distances: bends.map((one) => (one.x - from.x) * -dy + (one.y - from.y) * dx),
        leaves: offset(from, places.get(tie.from)), enters: offset(to, places.get(tie.to)),
      },
    };
  }

  function look() {
    const paper = colour("--sheet");
    const text = colour("--ink");
    const knot = colour("--knot");
    const style = [
      { selector: "node", style: { "font-family": fonts, "font-size": 13, color: text, "text-wrap": "wrap", "text-max-width": 1000, "line-height": 1.3, "overlay-opacity": 0, "z-index-compare": "manual", "z-index": 20, "min-zoomed-font-size": 4 } },
      // Inside, since the library cannot measure a border around an outline of its own.
      { selector: ".hull", style: { "border-position": "inside", shape: "polygon", "shape-polygon-points": "data(points)", width: "data(width)", height: "data(height)", "background-color": knot, "background-opacity": 0.07, "border-color": knot, "border-width": 2, "border-style": "dashed", events: "no", "z-index": 1 } },
      { selector: ".badge", style: { shape: "ellipse", width: 20, height: 20, "background-color": knot, label: "data(label)", color: paper, "font-size": 11, "font-weight": "bold", "text-valign": "center", "text-halign": "center", events: "no", "z-index": 40 } },
      { selector: ".milestone", style: { shape: "round-rectangle", "corner-radius": 5, width: "data(width)", height: "data(height)", label: "data(label)", "font-size": "data(size)", "text-halign": "right", "text-valign": "center", "text-justification": "left", "text-margin-x": "data(shift)", "text-margin-y": "data(lift)", "border-width": 1.4, "background-width": 18, "background-height": 18, "background-position-x": 8, "background-position-y": 11.5, "background-image-containment": "over", "background-clip": "none" } },
      { selector: ".agreed", style: { "border-style": "double", "border-width": 4 } },
      { selector: ".lapsed", style: { "border-style": "dashed" } },
      { selector: ".refused", style: { shape: "cut-rectangle", "corner-radius": 9, "border-width": 2 } },
      { selector: ".under-way", style: { "background-fill": "linear-gradient", "background-gradient-direction": "to-right", "background-gradient-stop-colors": `${colour("--warn-soft")} ${colour("--warn-soft")} ${paper} ${paper}`, "background-gradient-stop-positions": "0% 50% 50% 100%" } },
      { selector: ".assumed", style: { "border-style": "dashed", "border-width": 2.5 } },
      { selector: ".target", style: { "outline-width": 3, "outline-color": text, "outline-offset": 3, "font-weight": "bold" } },
      { selector: ".highlighted", style: { "underlay-color": colour("--glow"), "underlay-opacity": 1, "underlay-padding": 8, "underlay-shape": "round-rectangle" } },
      { selector: ".small, .caption, .tag", style: { width: 1, height: 1, "background-opacity": 0, label: "data(label)", "font-size": 11, "text-valign": "center", events: "no", "z-index": 30 } },
      { selector: ".small", style: { "font-size": "data(size)", "text-halign": "right", "text-justification": "left", "line-height": 1.32, color: colour("--faint") } },
      { selector: ".caption", style: { "text-halign": "right", "font-weight": "bold", "font-size": 10 } },
      { selector: ".tag", style: { "text-halign": "center", "text-background-color": paper, "text-background-opacity": 1, "text-background-padding": 3, "text-background-shape": "round-rectangle", color: (node) => ink(node.data("ink")) } },
      { selector: ".tag.knot", style: { color: knot, "font-weight": "bold" } },
      { selector: ".junction", style: { shape: "round-rectangle", "corner-radius": 11, width: "data(width)", height: "data(height)", label: "data(label)", "font-size": 11, "text-valign": "center", "text-halign": "center", "background-color": paper, "border-width": 1.4, "border-color": (node) => ink(node.data("ink")) } },
      { selector: ".junction.knot", style: { "border-color": knot } },
      { selector: "edge", style: { width: 1.7, "curve-style": "straight", "source-endpoint": "data(leaves)", "target-endpoint": "data(enters)", "target-arrow-shape": "triangle", "arrow-scale": 0.9, "line-color": (edge) => ink(edge.data("ink")), "target-arrow-color": (edge) => ink(edge.data("ink")), "source-arrow-color": (edge) => ink(edge.data("ink")), "overlay-padding": 6, "overlay-opacity": 0, "z-index-compare": "manual", "z-index": 10 } },
      { selector: "edge.bent", style: { "curve-style": "round-segments", "segment-radii": 7, "radius-type": "arc-radius", "edge-distances": "endpoints", "segment-weights": (edge) => edge.data("weights").join(" "), "segment-distances": (edge) => edge.data("distances").join(" ") } },
      { selector: "edge.exchange", style: { "source-arrow-shape": "triangle", "line-style": "dashed", "line-dash-pattern": [4, 4] } },
      { selector: "edge.met", style: { opacity: 0.55 } },
      { selector: "edge.knot", style: { width: 3, "line-style": "dashed", "line-dash-pattern": [9, 3], "line-color": knot, "target-arrow-color": knot, "source-arrow-color": knot, opacity: 1, "z-index": 12 } },
      { selector: ".pale", style: { opacity: 0.22 } },
      { selector: ".lit.milestone", style: { "underlay-color": colour("--glow"), "underlay-opacity": 1, "underlay-padding": 7, "underlay-shape": "round-rectangle" } },
      { selector: ".hull.lit", style: { "background-opacity": 0.2, "border-width": 3 } },
      { selector: ".cursor", style: { "outline-width": 4, "outline-color": colour("--accent"), "outline-offset": 4 } },
    ];
    for (const [status, [line, fill]] of Object.entries(inks)) {
      style.push({ selector: `.${status}`, style: { "border-color": colour(line), "background-color": colour(fill), "background-image": mark(status) } });
    }
    return style;
  }

  parley.each("#graph", (stage) => {
    shown?.destroy();
    shown = null;
    stage.hidden = false;
    document.querySelectorAll(".scripted").forEach((one) => (one.hidden = false));
    const graph = JSON.parse(stage.dataset.graph);
    stage.style.height = `${Math.round(Math.min(innerHeight * 0.68, Math.max(240, graph.height * Math.min(1, stage.clientWidth / graph.width) + 70)))}px`;
    const cy = cytoscape({ container: stage, elements: elements(graph), style: look(), layout: { name: "preset", fit: false }, minZoom: 0.08, maxZoom: 2.5, autoungrabify: true, boxSelectionEnabled: false, selectionType: "single" });
    shown = cy;
    walk(cy, stage, graph);
  });

  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    colours.clear();
    shown?.style(look());
  });

  function walk(cy, stage, graph) {
    const tip = document.getElementById("graph-tip");
    const said = document.getElementById("graph-said");
    const size = `${graph.width} ${graph.height}`;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    // Letters too small to read help nobody: what is wide then starts at the target's end.
    const fit = () => {
      cy.fit(cy.elements(), 18);
      if (cy.zoom() > 1.15) cy.zoom(1.15).center();
      if (cy.zoom() < 0.5) {
        cy.zoom(0.6);
        const target = cy.nodes(".target");
        cy.center(target.length ? target : undefined);
        cy.panBy({ x: stage.clientWidth / 2 - 190, y: 0 });
      }
    };
    if (kept.view?.size === size && kept.view.width === stage.clientWidth) cy.viewport(kept.view);
    else fit();
    cy.on("viewport", () => (kept.view = { zoom: cy.zoom(), pan: { ...cy.pan() }, size, width: stage.clientWidth }));
    kept.view = { zoom: cy.zoom(), pan: { ...cy.pan() }, size, width: stage.clientWidth };

    const byMilestone = (id) => cy.nodes(".milestone").filter((node) => node.data("milestone") === id);
    function light(nodes, circle) {
      cy.elements().removeClass("lit pale");
      if (!nodes || nodes.empty()) return;
      const near = circle === undefined ? nodes.union(nodes.edgesWith(nodes)) : nodes.union(cy.edges().filter((edge) => edge.data("letters").includes(circle)));
      cy.$(".milestone, .junction, edge").difference(near).addClass("pale");
      nodes.addClass("lit");
      if (circle) cy.$id(`hull ${circle}`).addClass("lit");
    }
    /** A milestone, what it waits for and what waits for it. */
    function around(node) {
      cy.elements().removeClass("lit pale");
      let near = node.closedNeighborhood();
      near = near.union(near.nodes(".junction").closedNeighborhood());
      cy.$(".milestone, .junction, edge").difference(near).addClass("pale");
    }
    function tell(one) {
      const lines = one.data("about").split("\n");
      tip.replaceChildren(...lines.map((text, number) => Object.assign(document.createElement(number ? "span" : "strong"), { textContent: text })));
      tip.hidden = false;
      const box = one.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
      const left = Math.max(6, Math.min(stage.clientWidth - tip.offsetWidth - 6, (box.x1 + box.x2 - tip.offsetWidth) / 2));
      const below = box.y2 + 10;
      tip.style.left = `${left}px`;
      tip.style.top = `${below + tip.offsetHeight < stage.clientHeight || box.y1 < tip.offsetHeight ? Math.min(below, stage.clientHeight - 30) : box.y1 - tip.offsetHeight - 10}px`;
      return lines.join(". ");
    }
    const quiet = () => {
      tip.hidden = true;
      cy.elements().removeClass("lit pale");
    };

    const evidence = (node) => parley.evidence(`${stage.dataset.milestones.split("?")[0]}/${encodeURIComponent(node.data("milestone"))}${location.search}`, stage);
    function suppose(node) {
      const url = new URL(location.href);
      const text = `${node.data("milestone")} reached`;
      const others = url.searchParams.getAll("assume").filter((one) => one !== text);
      const was = url.searchParams.getAll("assume").length;
      url.searchParams.delete("assume");
      others.forEach((one) => url.searchParams.append("assume", one));
      if (others.length === was) url.searchParams.append("assume", text);
      parley.visit(url.pathname + url.search);
    }
    cy.on("mouseover", ".milestone, .junction, edge", (event) => {
      stage.classList.add("pointing");
      if (event.target.hasClass("milestone")) around(event.target);
      tell(event.target);
    });
    cy.on("mouseout", () => {
      stage.classList.remove("pointing");
      quiet();
    });
    cy.on("tap", ".milestone", (event) => (kept.supposing ? suppose(event.target) : evidence(event.target)));
    cy.on("tap", ".junction, edge", (event) => {
      const item = event.target.data("evidence");
      if (item) parley.evidence(`${stage.dataset.items.split("?")[0]}/${encodeURIComponent(item)}${location.search}`, stage);
    });
    stage.addEventListener("click", (event) => event.stopPropagation());
    // The wheel moves the page, and zooms only with Ctrl, as on maps.
    stage.addEventListener("wheel", (event) => !event.ctrlKey && event.stopPropagation(), { capture: true });

    keys(cy, stage, { tell, around, quiet, evidence, suppose, said, calm });
    document.querySelectorAll("button[data-graph]").forEach((button) => {
      button.addEventListener("click", () => act(button));
    });
    function act(button) {
      switch (button.dataset.graph) {
        case "in": return zoom(cy, 1.25);
        case "out": return zoom(cy, 0.8);
        case "fit": return cy.fit(cy.elements(), 18);
        default:
          kept.supposing = !kept.supposing;
          button.setAttribute("aria-pressed", kept.supposing);
          stage.classList.toggle("supposing", kept.supposing);
      }
    }
    document.querySelectorAll("button[data-graph=suppose]").forEach((button) => button.setAttribute("aria-pressed", kept.supposing));
    stage.classList.toggle("supposing", kept.supposing);

    document.querySelectorAll("[data-steps]").forEach((row) => {
      const on = () => {
        const ids = row.dataset.steps.split(" ");
        light(cy.nodes(".milestone").filter((node) => ids.includes(node.data("milestone"))), row.dataset.circle);
      };
      row.addEventListener("mouseenter", on);
      row.addEventListener("focusin", on);
      row.addEventListener("mouseleave", quiet);
      row.addEventListener("focusout", quiet);
    });
    const cursor = kept.cursor && byMilestone(kept.cursor);
    if (cursor?.nonempty() && document.activeElement === stage) cursor.addClass("cursor");
    stage.graph = cy;
  }

  const zoom = (cy, by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });

  /** Arrow keys go along the lines: right to what waits, left to what comes first, up and down beside. */
  function keys(cy, stage, does) {
    const now = () => cy.nodes(".cursor").first();
    function go(node) {
      if (!node || node.empty()) return;
      cy.nodes().removeClass("cursor");
      node.addClass("cursor");
      kept.cursor = node.data("milestone");
      const box = node.renderedBoundingBox();
      if (box.x1 < 0 || box.y1 < 0 || box.x2 > cy.width() || box.y2 > cy.height()) {
        if (does.calm) cy.center(node);
        else cy.animate({ center: { eles: node }, duration: 150 });
      }
      does.around(node);
      does.said.textContent = does.tell(node);
    }
    /** Neighbours through junctions, by how near they are in height. */
    function along(node, next) {
      const found = [];
      const seen = new Set();
      const open = next(node).toArray();
      while (open.length) {
        const one = open.shift();
        if (seen.has(one.id())) continue;
        seen.add(one.id());
        if (one.hasClass("milestone")) found.push(one);
        else open.push(...next(one).toArray());
      }
      return found.filter((one) => one.id() !== node.id()).sort((a, b) => Math.abs(a.position("y") - node.position("y")) - Math.abs(b.position("y") - node.position("y")))[0];
    }
    function beside(node, sign) {
      const from = node.position();
      return cy.nodes(".milestone").toArray()
        .filter((one) => (one.position("y") - from.y) * sign > 1)
        .sort((a, b) => far(a) - far(b))[0];
      function far(one) {
        return Math.abs(one.position("y") - from.y) + 3 * Math.abs(one.position("x") - from.x);
      }
    }
    const first = () => {
      const target = cy.nodes(".target");
      return target.length ? target.first() : cy.nodes(".milestone").first();
    };
    const start = () => {
      const before = cy.nodes(".milestone").filter((node) => node.data("milestone") === kept.cursor);
      return before.nonempty() ? before.first() : first();
    };
    stage.addEventListener("focus", () => {
      if (stage.matches(":focus-visible")) go(start());
    });
    stage.addEventListener("blur", () => {
      cy.nodes().removeClass("cursor");
      does.quiet();
    });
    const moves = {
      ArrowRight: (node) => along(node, (one) => one.outgoers("node")),
      ArrowLeft: (node) => along(node, (one) => one.incomers("node")),
      ArrowDown: (node) => beside(node, 1),
      ArrowUp: (node) => beside(node, -1),
      Home: first,
    };
    stage.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const node = now().nonempty() ? now() : start();
      if (moves[event.key]) go(now().nonempty() ? moves[event.key](node) : node);
      else if (event.key === "Enter") does.evidence(node);
      else if (event.key === "w" || event.key === "W") does.suppose(node);
      else if (event.key === "+" || event.key === "=") zoom(cy, 1.25);
      else if (event.key === "-") zoom(cy, 0.8);
      else if (event.key === "0") cy.fit(cy.elements(), 18);
      else return;
      event.preventDefault();
    });
  }
})();
