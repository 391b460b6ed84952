// Settings: when my day begins, and which devices are told.
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api, if_match } from "~/api/client";
import type { MorningSetting, PushDevice } from "~/api/types";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { Check, TextField } from "~/parts/field";
import { Notice, Problem } from "~/parts/notice";
import { confirm_done } from "~/parts/toast_queue";
import {
  can_be_told,
  type Refusal,
  tell_device_no_more,
  tell_this_device,
  this_device,
} from "./push_device";
import { devices_query, morning_query } from "./queries";

export default function MorningSection() {
  const setting = useQuery(morning_query);
  return (
    <>
      <Problem error={setting.error} />
      {setting.data ? <Hour key={setting.data.version} setting={setting.data} /> : null}
      <Devices />
    </>
  );
}

function Hour({ setting }: { setting: MorningSetting }) {
  const { t } = useLingui();
  const format = useFormat();
  const queries = useQueryClient();
  const [time, set_time] = useState(setting.time);
  const [by_push, set_by_push] = useState(setting.by_push);
  const [by_mail, set_by_mail] = useState(setting.by_mail);
  const save = useMutation({
    mutationFn: () =>
      answer(
        api.PATCH("/api/me/morning", {
          headers: if_match(setting.version),
          body: { time, by_push, by_mail },
        }),
      ),
    onSuccess: () => confirm_done(t`Saved.`),
    onSettled: () => queries.invalidateQueries({ queryKey: ["morning"] }),
  });
  return (
    <section className="card" aria-labelledby="morning">
      <div className="head">
        <h2 id="morning">{t`When your day begins`}</h2>
      </div>
      <form
        className="inside"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <p className="quiet reading">
          <Trans>
            At this time, by the firm's clock, Kept tells you what the day holds, and nothing on a
            day that holds nothing. The next time is {format.instant(setting.next_at)}.
          </Trans>
        </p>
        <TextField label={t`Time`} type="time" required value={time} onChange={set_time} />
        <Check
          label={t`Tell my devices too`}
          hint={t`Also reminders of tasks, and meetings that have ended.`}
          checked={by_push}
          onChange={set_by_push}
        />
        <Check
          label={t`Send me the day as a mail`}
          hint={t`By your mail account, or else the firm's. Without either of them no mail is sent.`}
          checked={by_mail}
          onChange={set_by_mail}
        />
        <Problem error={save.error} />
        <div>
          <Button type="submit" isPending={save.isPending}>{t`Save`}</Button>
        </div>
      </form>
    </section>
  );
}

function Devices() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const devices = useQuery(devices_query);
  const [name, set_name] = useState("");
  const [refusal, set_refusal] = useState<Refusal | null>(null);
  const refresh = () => queries.invalidateQueries({ queryKey: ["push-subscriptions"] });
  const here = devices.data?.find((one) => one.id === this_device());
  const add = useMutation({
    mutationFn: () => tell_this_device(name),
    onSuccess: (refused) => {
      set_refusal(refused);
      if (!refused) set_name("");
    },
    onSettled: refresh,
  });
  return (
    <section className="card" aria-labelledby="devices">
      <div className="head">
        <h2 id="devices">{t`Devices that are told`}</h2>
      </div>
      <ul className="rows">
        {devices.data?.map((one) => (
          <DeviceRow key={one.id} device={one} is_here={one === here} onDone={refresh} />
        ))}
      </ul>
      <div className="inside">
        <Problem error={devices.error} />
        {can_be_told ? (
          here ? null : (
            <form
              className="stack"
              onSubmit={(event) => {
                event.preventDefault();
                add.mutate();
              }}
            >
              <TextField
                label={t`What you call this device`}
                hint={t`For example: my phone`}
                required
                maxLength={200}
                value={name}
                onChange={set_name}
              />
              {refusal === "denied" ? (
                <Notice tone="warn" title={t`This browser does not let Kept tell you`}>
                  {t`Allow notifications for this page in the settings of the browser, then try again.`}
                </Notice>
              ) : null}
              <PushProblem error={add.error} />
              <div>
                <Button type="submit" isPending={add.isPending}>{t`Tell this device`}</Button>
              </div>
            </form>
          )
        ) : (
          <Notice tone="plain">
            {t`This browser cannot be told. Open Kept by https, on a phone as an installed app.`}
          </Notice>
        )}
      </div>
    </section>
  );
}

/** What the browser itself says has no words of ours. */
function PushProblem({ error }: { error: unknown }) {
  const { t } = useLingui();
  if (error instanceof DOMException)
    return <Notice tone="warn" title={t`The browser could not reach its push service`} />;
  return <Problem error={error} />;
}

interface DeviceRowProps {
  device: PushDevice;
  is_here: boolean;
  onDone: () => unknown;
}

function DeviceRow({ device, is_here, onDone }: DeviceRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const end = useMutation({ mutationFn: () => tell_device_no_more(device.id), onSettled: onDone });
  return (
    <li className="row">
      <div className="grow">
        <bdi className="strong">{device.device}</bdi>
        <p className="quiet small">
          {device.last_sent_at ? (
            <time dateTime={device.last_sent_at}>
              <Trans>Last told {format.instant(device.last_sent_at)}</Trans>
            </time>
          ) : (
            t`Not told of anything yet`
          )}
        </p>
        <Problem error={end.error} />
      </div>
      <span className="end">
        {is_here ? <span className="tag" data-tone="accent">{t`This one`}</span> : null}
        <Button small look="danger" isPending={end.isPending} onPress={() => end.mutate()}>
          {t`Tell it no more`}
        </Button>
      </span>
    </li>
  );
}
