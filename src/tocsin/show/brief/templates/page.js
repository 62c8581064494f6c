"use strict";
// The switch between light and dark.
(function () {
  const root = document.documentElement, button = document.getElementById("theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const label = () => { button.textContent = isDark() ? "Light page" : "Dark page"; };
  button.hidden = false;
  label();
  system.addEventListener("change", label);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("tocsin-theme", root.dataset.theme); } catch (error) { /* lasts until the page closes */ }
    label();
  });
})();

// On paper every sentence is shown.
(function () {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((each) => { each.open = true; });
  });
  addEventListener("afterprint", () => { opened.forEach((each) => { each.open = false; }); opened = []; });
})();

// Charts that answer to the pointer, drawn over the still ones where there is room. If drawing fails, the still ones stay.
(function () {
  if (typeof vegaEmbed !== "function") return;
  const options = { mode: "vega-lite", renderer: "svg", actions: false, ast: true, defaultStyle: false };
  const draw = (figure) => {
    const live = figure.querySelector(".live"), still = figure.querySelector(".still");
    const room = figure.clientWidth;
    if (room < 520) { live.hidden = true; still.hidden = false; return; }
    const spec = JSON.parse(figure.querySelector("script").textContent);
    spec.width = Math.min(room, 900);
    live.hidden = false;
    vegaEmbed(live, spec, options).then(
      () => { still.hidden = true; figure.dataset.live = "yes"; },
      (error) => { live.hidden = true; still.hidden = false; console.warn("chart stays still:", error.message); },
    );
  };
  const all = () => document.querySelectorAll("figure.chart").forEach(draw);
  let wait = 0;
  addEventListener("resize", () => { clearTimeout(wait); wait = setTimeout(all, 150); });
  all();
})();
