// Starts the WebAssembly program that the address asks for, and stands in for it when it cannot start or has stopped. It
// is a file of its own because the content security policy allows no inline script.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
// trunk knows one main program, whose files carry a hash in their names; it builds the others as if they
// were workers, under plain names. The hash goes along with them, so that no cache keeps an old one.
const route = location.hash;
const [other, sheets] = [
  ["learn_studies", ["learn", "chart"], /^#?[/\s]*learn[/\s]+(numerical-rank|svd|products-and-sums|one-matrix-many-views|collinear-features|lora|recommenders|pca)[/\s]*(\?|$)/i],
  ["learn", ["learn"], /^#?[/\s]*learn(?![^/?\s])/i],
  ["quiz", ["quiz"], /^#?[/\s]*(quiz([/\s]+[^/?\s]+)?|review)[/\s]*(\?|$)/i],
  ["studies", ["studies", "chart"], /^#?[/\s]*lab[/\s]+(numerical|compress|properties)[/\s]*(\?|$)/i],
  ["models", ["studies", "chart"], /^#?[/\s]*lab[/\s]+(collinearity|lora|recommender|pca)[/\s]*(\?|$)/i],
].find(([, , routes]) => routes.test(route)) ?? [undefined, []];
const address = (file) => new URL(file, document.baseURI);
const program = other
  ? { js: address(`${other}.js?${js}`), wasm: address(`${other}_bg.wasm?${js}`) }
  : { js: address(js), wasm: address(wasm) };
// What that program looks like and not every one does.
for (const name of sheets) {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = address(`css/${name}.css?${js}`);
  document.head.append(sheet);
}

function showBroke() {
  const panel = document.getElementById("broke");
  if (!panel.hidden) return;
  document.getElementById("broke-work").value = location.href;
  document.getElementById("app").inert = true;
  panel.hidden = false;
  document.getElementById("broke-reload").focus();
}

document.getElementById("broke-reload").addEventListener("click", () => location.reload());
document.getElementById("broke-fresh").addEventListener("click", () => {
  try { sessionStorage.clear(); } catch {}
  location.hash = "#/";
  location.reload();
});

// A panic in the program reaches the page as a WebAssembly trap.
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) showBroke();
});
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof WebAssembly.RuntimeError) showBroke();
});

try {
  const module = fetch(program.wasm);
  // Awaited below; until then a failure is not an unhandled one.
  module.catch(() => {});
  const glue = await import(program.js);
  await glue.default({ module_or_path: module });
} catch (error) {
  // The program returns from its entry point in silence: whatever arrives here is a failure to start.
  console.error(error);
  const text = document.getElementById("loading-text");
  if (text) {
    text.textContent = "The laboratory could not be loaded. Please check your connection and reload the page; " +
      "a current version of any browser will do.";
  } else {
    showBroke();
  }
}
