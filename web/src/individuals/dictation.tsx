// Speaking instead of typing, where the browser offers it.
import { Trans, useLingui } from "@lingui/react/macro";
import { Mic, Square } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { say } from "~/app/live_region";
import { useFormat } from "~/app/format";
import { Button } from "~/parts/button";
import { Notice } from "~/parts/notice";

interface Heard {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}
/** What we use of the browser's SpeechRecognition; TypeScript does not know it. */
interface Recogniser {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: Heard) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
}

function recogniser(): (new () => Recogniser) | undefined {
  const all = window as unknown as Record<string, (new () => Recogniser) | undefined>;
  return all["SpeechRecognition"] ?? all["webkitSpeechRecognition"];
}

export function Dictation({ onText }: { onText: (text: string) => void }) {
  const { t } = useLingui();
  const { locale } = useFormat();
  const [listening, set_listening] = useState(false);
  const [heard, set_heard] = useState("");
  const [problem, set_problem] = useState("");
  const running = useRef<Recogniser | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const Recogniser = recogniser();
  if (!Recogniser) return null;

  const start = () => {
    const one = new Recogniser();
    // The page's language; without the calendar and digits that follow it in the tag.
    one.lang = locale.split("-u-")[0] ?? locale;
    one.continuous = true;
    one.interimResults = true;
    one.onresult = (event) => {
      let open = "";
      for (let at = event.resultIndex; at < event.results.length; at += 1) {
        const result = event.results[at];
        const words = result?.[0]?.transcript.trim() ?? "";
        if (result?.isFinal && words !== "") onText(words);
        else open += ` ${words}`;
      }
      set_heard(open.trim());
    };
    one.onerror = ({ error }) => set_problem(error);
    one.onend = () => {
      running.current = null;
      set_listening(false);
      set_heard("");
      say(t`Dictation has ended.`);
    };
    running.current = one;
    set_problem("");
    one.start();
    set_listening(true);
    say(t`Dictation has begun. Speak now.`);
  };
  const problems: Record<string, string> = {
    "not-allowed": t`The browser does not let this page listen. Allow the microphone in its settings.`,
    "service-not-allowed": t`The browser does not let this page listen. Allow the microphone in its settings.`,
    network: t`Dictation needs a network in this browser.`,
    "audio-capture": t`No microphone was found.`,
    "language-not-supported": t`This browser cannot take dictation in this language.`,
  };
  return (
    <div className="stack-2">
      <div className="line">
        <Button
          small
          icon={listening ? <Square aria-hidden /> : <Mic aria-hidden />}
          aria-pressed={listening}
          onPress={() => (listening ? running.current?.stop() : start())}
        >
          {listening ? t`Stop dictation` : t`Dictate`}
        </Button>
        {listening ? <bdi className="quiet small">{heard === "" ? "…" : heard}</bdi> : null}
      </div>
      {listening ? (
        <p className="hint">
          <Trans>
            Your browser may send what you say to its maker to turn it into text. Kept gets the text
            alone.
          </Trans>
        </p>
      ) : null}
      {problems[problem] ? (
        <Notice tone="warn" live>
          {problems[problem]}
        </Notice>
      ) : null}
    </div>
  );
}
