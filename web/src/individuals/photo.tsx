import { useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Camera } from "lucide-react";
import { useRef } from "react";
import { if_match, refusal } from "~/api/client";
import type { Noun } from "~/api/types";
import { useMay } from "~/app/session";
import { Button } from "~/parts/button";
import { Face } from "~/parts/face";
import { Problem } from "~/parts/notice";
import type { Thing } from "./queries";

const longest_side = 512;

/** Makes a photo small enough to keep before it is sent; what it shows stays the same. */
async function smaller(file: File): Promise<Blob> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, longest_side / Math.max(image.width, image.height));
  const canvas = new OffscreenCanvas(
    Math.round(image.width * scale),
    Math.round(image.height * scale),
  );
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: "image/jpeg", quality: 0.88 });
}

/** The photo, and a press to choose another. */
export function Photo({ noun, thing }: { noun: Noun; thing: Thing }) {
  const { t } = useLingui();
  const writes = useMay("staff");
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const put = useMutation({
    mutationFn: async (file: File) => {
      const body = await smaller(file);
      const path = `/api/${noun === "person" ? "people" : "organisations"}/${thing.id}/photo`;
      const response = await fetch(path, {
        method: "PUT",
        body,
        headers: { "Content-Type": body.type, ...if_match(thing.version) },
      });
      const got = (await response.json().catch(() => null)) as unknown;
      if (!response.ok) throw refusal(response.status, got);
      return got as Thing;
    },
    onSuccess: (after) => queries.setQueryData([noun, thing.id], after),
  });
  return (
    <div className="photo">
      <Face name={thing.name} photo={thing.photo} noun={noun} size="large" />
      {writes ? (
        <>
          <input
            ref={input}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            hidden
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) put.mutate(file);
              event.target.value = "";
            }}
          />
          <Button
            small
            look="quiet"
            icon={<Camera aria-hidden />}
            icon_only
            className="photo-button"
            onPress={() => input.current?.click()}
          >{t`Choose a photo`}</Button>
        </>
      ) : null}
      <Problem error={put.error} />
    </div>
  );
}
