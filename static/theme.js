// Sets the chosen theme before the first paint, so that a dark page never flashes white. Storage may be blocked.
try {
  const theme = localStorage.getItem("ranklab.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}
