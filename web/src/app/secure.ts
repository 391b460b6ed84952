// Capture without a network needs a service worker, and browsers allow one only on https or on this very machine.
export const can_work_offline = window.isSecureContext && "serviceWorker" in navigator;

/** A page that stays open for days learns of a new build too. */
const look_every_ms = 60 * 60_000;
const anew = "kept.anew";

export function register_service_worker() {
  // A file of an older build is gone from server and device: what was typed is kept, so the page is loaded anew, once.
  window.addEventListener("vite:preloadError", () => {
    if (!navigator.onLine || sessionStorage.getItem(anew)) return;
    sessionStorage.setItem(anew, "1");
    window.location.reload();
  });
  if (!can_work_offline || !import.meta.env.PROD) return;
  const register = async () => {
    const at = await navigator.serviceWorker.register("/service_worker.js", {
      scope: "/",
      updateViaCache: "none",
    });
    setInterval(() => void at.update().catch(() => {}), look_every_ms);
  };
  const begin = () => void register().catch(() => {});
  if (document.readyState === "complete") begin();
  else window.addEventListener("load", begin);
}
