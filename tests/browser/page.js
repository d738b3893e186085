// Runs in every page under test, before the page's own scripts. It keeps what goes wrong in the page, and finds things
// the way a person with a screen reader would: by role and accessible name, among what is there to perceive.
(() => {
  "use strict";
  const problems = [];
  addEventListener("error", (event) => {
    const target = event.target;
    const address = target !== window && target && (target.src || target.href);
    problems.push(address ? `could not load ${address}` : `error: ${event.message}`);
  }, true);
  addEventListener("unhandledrejection", (event) => problems.push(`unhandled rejection: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    problems.push(`content security policy: ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`));
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...what) => {
      problems.push(`console.${level}: ${what.join(" ")}`);
      original.apply(console, what);
    };
  }

  const inputRoles = {
    button: "button", submit: "button", reset: "button", image: "button", checkbox: "checkbox", radio: "radio",
    range: "slider", number: "spinbutton", search: "searchbox", text: "textbox", email: "textbox", url: "textbox",
    tel: "textbox",
  };
  const tagRoles = {
    BUTTON: "button", SUMMARY: "button", TEXTAREA: "textbox", TABLE: "table", DIALOG: "dialog", FIELDSET: "group",
    DETAILS: "group", NAV: "navigation", MAIN: "main", IMG: "img", OUTPUT: "status", PROGRESS: "progressbar",
    H1: "heading", H2: "heading", H3: "heading", H4: "heading", H5: "heading", H6: "heading", UL: "list", OL: "list",
    HEADER: "banner", FOOTER: "contentinfo", ARTICLE: "article", SECTION: "region", FORM: "form", ASIDE: "complementary",
  };
  function role(element) {
    const stated = element.getAttribute("role");
    if (stated) return stated.trim().split(/\s+/)[0];
    if (element.tagName === "INPUT") {
      if (element.hasAttribute("list")) return "combobox";
      return inputRoles[element.type] || "";
    }
    if (element.tagName === "A") return element.hasAttribute("href") ? "link" : "";
    if (element.tagName === "SELECT") return element.multiple || element.size > 1 ? "listbox" : "combobox";
    return tagRoles[element.tagName] || "";
  }

  const tidy = (text) => (text || "").replace(/\s+/g, " ").trim();
  // The text that assistive technology gets: without what is hidden from it, with the text of images.
  function text(node, skip) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node === skip) return "";
    if (node.getAttribute("aria-hidden") === "true" || node.hidden) return "";
    const label = node.getAttribute("aria-label");
    if (label) return ` ${label} `;
    if (node.tagName === "IMG") return ` ${node.alt} `;
    const inside = [...node.childNodes].map((child) => text(child, skip)).join("");
    return getComputedStyle(node).display.startsWith("inline") ? inside : ` ${inside} `;
  }
  const byIds = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)).filter(Boolean)
    .map((element) => text(element)).join(" ");
  const namedByContent = new Set(["button", "link", "heading", "option", "tab", "menuitem", "radio", "checkbox", "switch",
    "cell", "gridcell", "columnheader", "rowheader"]);
  function name(element) {
    const labelledBy = element.getAttribute("aria-labelledby");
    if (labelledBy) return tidy(byIds(labelledBy));
    if (tidy(element.getAttribute("aria-label"))) return tidy(element.getAttribute("aria-label"));
    if (element.labels && element.labels.length) {
      return tidy([...element.labels].map((label) => text(label, element)).join(" "));
    }
    const own = { FIELDSET: "legend", TABLE: "caption", FIGURE: "figcaption" }[element.tagName];
    const heading = own && element.querySelector(`:scope > ${own}`);
    if (heading) return tidy(text(heading));
    if (element.alt) return tidy(element.alt);
    if (element.tagName === "INPUT" && ["button", "submit", "reset"].includes(element.type)) return tidy(element.value);
    if (namedByContent.has(role(element))) {
      const content = tidy([...element.childNodes].map((child) => text(child)).join(""));
      if (content) return content;
    }
    return tidy(element.getAttribute("title") || element.getAttribute("placeholder"));
  }

  // Whether a person can perceive it now: rendered, not hidden from assistive technology, not behind a modal dialog.
  function perceivable(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.closest('[aria-hidden="true"], [inert]')) return false;
    const modal = [...document.querySelectorAll("dialog:modal")].pop();
    return !modal || modal.contains(element);
  }
  const all = () => [...document.querySelectorAll("body *")].filter((element) => role(element) && perceivable(element));
  const visible = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());

  window.ranklabTest = {
    problems,
    find: (wantedRole, wantedName) =>
      all().filter((element) => role(element) === wantedRole && name(element) === wantedName),
    // What there is of a role, for the message when something isn't found.
    names: (wantedRole) => all().filter((element) => role(element) === wantedRole).map(name),
    focused: () => {
      const element = document.activeElement;
      return !element || element === document.body ? ["", "the page"] : [role(element), name(element)];
    },
    fact: (fact) => visible(`data[data-fact="${fact}"]`).map((element) => element.value),
    // The entries of each visible table of that name.
    matrix: (matrix) => visible(`table[data-matrix="${matrix}"]`).map((table) => [...table.rows]
      .map((row) => [...row.cells].map((cell) => cell.tagName === "TD" && cell.querySelector("data"))
        .filter(Boolean).map((entry) => entry.value))
      .filter((row) => row.length > 0)),
    announced: () => [...document.querySelectorAll('[role="status"], [role="alert"], [role="log"], [aria-live], output')]
      .map((element) => tidy(element.textContent)).filter(Boolean),
    // What is said beside a field.
    described: (element) => tidy(byIds(["aria-errormessage", "aria-describedby"]
      .map((attribute) => element.getAttribute(attribute) || "").join(" "))),
    // What sticks out on the right of the page, when the page can be scrolled sideways.
    sideways: () => {
      if (Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) <= innerWidth) return [];
      const out = visible("body *").filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
      return [`the page is ${document.documentElement.scrollWidth} px wide in ${innerWidth} px`,
        ...out.slice(0, 8).map((element) => element.outerHTML.slice(0, 120))];
    },
    // What each visible table of that name shows, exact or rounded.
    shown: (matrix) => visible(`table[data-matrix="${matrix}"]`).map((table) => [...table.rows]
      .map((row) => [...row.querySelectorAll("td > data")].map((entry) => tidy(entry.textContent)))),
    // What is painted on a canvas two frames from now, when it shows what the page says by now. For each ink: how many
    // device pixels have (nearly) its colour; and in CSS pixels, where the one farthest from the middle is, from there to
    // the right and down, how far it is, and how far any is from the line through the middle that they lie along.
    painted: async (canvas, inks) => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const { width, height, clientWidth, clientHeight } = canvas;
      const probe = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      const style = getComputedStyle(canvas);
      const colours = inks.map((ink) => {
        probe.fillStyle = style.getPropertyValue(`--${ink}`);
        probe.fillRect(0, 0, 1, 1);
        return [...probe.getImageData(0, 0, 1, 1).data];
      });
      const places = inks.map(() => []);
      const pixels = width && height ? canvas.getContext("2d").getImageData(0, 0, width, height).data : [];
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] < 200) continue;
        const is = colours.findIndex((colour) => [0, 1, 2].every((part) => Math.abs(colour[part] - pixels[at + part]) < 9));
        if (is < 0) continue;
        const x = (at / 4) % width + 0.5 - width / 2, y = Math.floor(at / 4 / width) + 0.5 - height / 2;
        places[is].push([x / devicePixelRatio, y / devicePixelRatio]);
      }
      const measured = places.map((places) => {
        const sum = (of) => places.reduce((total, [x, y]) => total + of(x, y), 0);
        const along = Math.atan2(2 * sum((x, y) => x * y), sum((x, y) => x * x - y * y)) / 2;
        const breadth = places.reduce((most, [x, y]) =>
          Math.max(most, Math.abs(y * Math.cos(along) - x * Math.sin(along))), 0);
        const tip = places.reduce((tip, place) => Math.hypot(...place) > Math.hypot(...tip) ? place : tip, [0, 0]);
        return { count: places.length, tip, farthest: Math.hypot(...tip), breadth };
      });
      return { width, height, clientWidth, clientHeight, ratio: devicePixelRatio, inks: measured };
    },
    // An error like the one that a panic in the program ends in, thrown by the page itself.
    trap: () => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }),
    animations: () => document.getAnimations().filter((animation) => animation.playState === "running")
      .map((animation) => `${animation.animationName || animation.transitionProperty || "script"} on ${
        animation.effect && animation.effect.target ? animation.effect.target.outerHTML.slice(0, 80) : "?"}`),
  };
})();
