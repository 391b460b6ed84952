// Capture without a network needs a service worker, and browsers allow one only on https or on this very machine.
export const can_work_offline = window.isSecureContext && "serviceWorker" in navigator;

export function register_service_worker() {
  if (!can_work_offline || !import.meta.env.PROD) return;
  const register = () =>
    void navigator.serviceWorker.register("/service_worker.js").catch(() => {});
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register);
}
