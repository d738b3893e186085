// Starts the WebAssembly program, and stands in for it when it cannot start or has stopped. It is a file of its own
// because the content security policy allows no inline script.
const script = document.querySelector("script[data-wasm]");

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
  const program = await import(new URL(script.dataset.js, document.baseURI));
  await program.default({ module_or_path: new URL(script.dataset.wasm, document.baseURI) });
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
