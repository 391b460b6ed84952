// Beside an address: that mail to it came back, in the words of the other server.
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { bounced_query } from "./outbox_queries";

export function BouncedLine({ person_id, address }: { person_id: string; address: string }) {
  const bounced = useQuery(bounced_query(person_id));
  const found = bounced.data?.find((one) => one.address === address);
  if (!found) return null;
  return (
    <span className="bad small">
      <Trans>Mail to this address came back.</Trans>{" "}
      <bdi dir="auto">{found.words || found.status}</bdi>
    </span>
  );
}
