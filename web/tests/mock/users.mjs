// Who works here, how they come in, and where they are signed in, in the mock.
import { day, new_id } from "./data.mjs";

export function user_routes(on, server, { held, change, enter }) {
  const { data } = server;
  const now = new Date().toISOString();
  on("GET", "/api/sessions", () => ({
    items: [
      { id: "S1", created_at: now, last_seen_at: now, agent: "Chrome, Linux", current: true },
      { id: "S2", created_at: now, last_seen_at: now, agent: "Safari, iPhone", current: false },
    ],
  }));
  on("DELETE", "/api/sessions/:id", () => undefined);
  on("GET", "/api/tokens", () => ({ items: data.tokens }));
  on(
    "POST",
    "/api/tokens",
    ({ body }) => {
      const token = { id: new_id(), ...body, created_at: now, last_used_on: null };
      data.tokens.push(token);
      return { ...token, token: "kept_3XAMPLE0T0KEN" };
    },
    201,
  );
  on(
    "DELETE",
    "/api/tokens/:id",
    ({ id }) => void (data.tokens = data.tokens.filter((one) => one.id !== id)),
  );
  on("GET", "/api/users", () => ({ items: data.users }));
  on("PATCH", "/api/users/:id", (request) => change(held(data.users, request.id), request));
  on("PUT", "/api/users/:id/stop", ({ id }) =>
    Object.assign(held(data.users, id), { state: "stopped" }),
  );
  on("DELETE", "/api/users/:id/stop", ({ id }) =>
    Object.assign(held(data.users, id), { state: "active" }),
  );
  on("PUT", "/api/users/:id/reset", () => ({ link: "http://localhost/reset/abc" }));
  on("GET", "/api/user-invitations", () => ({ items: data.invitations }));
  on(
    "POST",
    "/api/user-invitations",
    ({ body }) => {
      const made = {
        id: new_id(),
        ...body,
        link: "http://localhost/invitation/abc",
        expires_at: `${day(7)}T10:00:00Z`,
      };
      data.invitations.push(made);
      return made;
    },
    201,
  );
  on(
    "DELETE",
    "/api/user-invitations/:id",
    ({ id }) => void (data.invitations = data.invitations.filter((one) => one.id !== id)),
  );
  on("GET", "/api/user-invitations/by-token/:token", () => ({
    name: "Omar",
    email: "omar@example.com",
    firm: data.firm.name,
  }));
  on("POST", "/api/user-invitations/by-token/:token", enter, 201);
  on("GET", "/api/password-resets/:token", () => ({ name: "Omar" }));
  on("POST", "/api/password-resets/:token", enter, 200);
}
