import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { answer, api } from "~/api/client";
import { PasswordDoor } from "./password_door";

export default function InvitationPage() {
  const { t } = useLingui();
  const { token } = useParams({ from: "/invitation/$token" });
  const path = { params: { path: { token } } };
  const { data, error } = useQuery({
    queryKey: ["invitation", token],
    retry: false,
    queryFn: () => answer(api.GET("/api/user-invitations/by-token/{token}", path)),
  });
  return (
    <PasswordDoor
      title={t`Welcome to Kept`}
      tagline={
        data ? (
          <Trans>
            <bdi>{data.firm}</bdi> has invited <bdi>{data.name}</bdi> (
            <bdi dir="ltr">{data.email}</bdi>).
          </Trans>
        ) : null
      }
      button={t`Accept and go in`}
      {...(data ? { email: data.email } : {})}
      refused={error}
      send={(password) =>
        answer(api.POST("/api/user-invitations/by-token/{token}", { ...path, body: { password } }))
      }
    />
  );
}
