// Whether this device is told of reminders: the browser's own subscription, and which of the user's devices it is.
import { answer, api } from "~/api/client";

const held_key = "kept.push";

/** Of Kept at this address, and only where a service worker may run. */
export const can_be_told =
  window.isSecureContext && "serviceWorker" in navigator && "PushManager" in window;

/** The id that the server knows this device by; it may have been ended elsewhere. */
export const this_device = (): string | null => localStorage.getItem(held_key);

function bytes_of(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function key_of(subscription: PushSubscription, name: PushEncryptionKeyName): string {
  const bytes = new Uint8Array(subscription.getKey(name) ?? new ArrayBuffer());
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}

export type Refusal = "denied" | "dismissed";

/** Asks the user, then the browser; nothing is sent where either says no. */
export async function tell_this_device(device: string): Promise<Refusal | null> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") return permission === "denied" ? "denied" : "dismissed";
  const { public_key } = await answer(api.GET("/api/me/push-key"));
  const registration = await navigator.serviceWorker.ready;
  // One made for another key is of no use here.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytes_of(public_key),
  });
  const made = await answer(
    api.POST("/api/me/push-subscriptions", {
      body: {
        endpoint: subscription.endpoint,
        public_key: key_of(subscription, "p256dh"),
        secret: key_of(subscription, "auth"),
        device,
      },
    }),
  );
  localStorage.setItem(held_key, made.id);
  return null;
}

export async function tell_device_no_more(id: string): Promise<void> {
  await answer(api.DELETE("/api/me/push-subscriptions/{id}", { params: { path: { id } } }));
  if (id !== this_device()) return;
  localStorage.removeItem(held_key);
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

/** Who signs out leaves no device behind that goes on telling their day. */
export async function leave_this_device(): Promise<void> {
  const id = this_device();
  if (id) await tell_device_no_more(id).catch(() => {});
}
