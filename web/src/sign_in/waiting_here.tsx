// Who signs in sees that notes wait on this device for one of those who have, and for whom: never what they say.
import { Plural } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { known_writers } from "~/app/writers";
import { Notice } from "~/parts/notice";

interface Count {
  name: string;
  count: number;
}

async function counts(): Promise<Count[]> {
  const { device_db, notes_db } = await import("~/app/device");
  const all = known_writers().map(async ({ id, name }) => {
    const notes = await (await notes_db()).countFromIndex("notes", "user_id", id);
    const changes = await (await device_db()).countFromIndex("changes", "user_id", id);
    return { name, count: notes + changes };
  });
  return (await Promise.all(all)).filter(({ count }) => count > 0);
}

export default function WaitingHere() {
  const { data = [] } = useQuery({
    queryKey: ["waiting-here"],
    networkMode: "always",
    staleTime: 0,
    queryFn: counts,
  });
  return data.map(({ name, count }) => (
    <Notice key={name} tone="plain" title={<bdi>{name}</bdi>}>
      <Plural
        value={count}
        one="# note waits on this device and is sent after the sign-in."
        other="# notes wait on this device and are sent after the sign-in."
      />
    </Notice>
  ));
}
