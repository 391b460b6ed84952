import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { answer, api } from "~/api/client";
import { PasswordDoor } from "./password_door";

export default function ResetPage() {
  const { t } = useLingui();
  const { token } = useParams({ from: "/reset/$token" });
  const path = { params: { path: { token } } };
  const { data, error } = useQuery({
    queryKey: ["reset", token],
    retry: false,
    queryFn: () => answer(api.GET("/api/password-resets/{token}", path)),
  });
  return (
    <PasswordDoor
      title={t`New password`}
      tagline={
        data ? (
          <Trans>
            For <bdi>{data.name}</bdi>. Every other place where you are signed in will be signed
            out.
          </Trans>
        ) : null
      }
      button={t`Save and go in`}
      refused={error}
      send={(password) =>
        answer(api.POST("/api/password-resets/{token}", { ...path, body: { password } }))
      }
    />
  );
}
