// Before anything is drawn: the theme the reader chose last, where the browser keeps such things.
try {
  const kept = localStorage.getItem("tocsin-theme");
  if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
} catch (error) { /* no storage: the system's theme holds */ }
