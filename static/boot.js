const s=document.querySelector("script[data-wasm]");const m=await import(s.dataset.js);await m.default({module_or_path:s.dataset.wasm});
