// Records the microphone for at most ten seconds, in a form that the server knows.
import { useEffect, useRef, useState } from "react";

/** A little under the server's ten seconds: the last packet comes after the stop. */
const longest_ms = 9_500;
const forms = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

export const can_record = typeof MediaRecorder === "function" && "mediaDevices" in navigator;

export function useRecorder(onDone: (sound: Blob) => void) {
  const recorder = useRef<MediaRecorder | null>(null);
  const [is_on, set_on] = useState(false);
  const [is_refused, set_refused] = useState(false);
  const stop = () => {
    if (recorder.current?.state === "recording") recorder.current.stop();
  };
  useEffect(() => stop, []);
  const start = async () => {
    set_refused(false);
    let stream: MediaStream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      set_refused(true);
      return;
    }
    const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form));
    const made = new MediaRecorder(stream, mimeType ? { mimeType } : {});
    const pieces: Blob[] = [];
    const timer = setTimeout(stop, longest_ms);
    made.ondataavailable = (event) => pieces.push(event.data);
    made.onstop = () => {
      clearTimeout(timer);
      for (const track of stream.getTracks()) track.stop();
      set_on(false);
      onDone(new Blob(pieces, { type: (made.mimeType || "audio/webm").split(";")[0]! }));
    };
    recorder.current = made;
    made.start();
    set_on(true);
  };
  return { is_on, is_refused, start: () => void start(), stop };
}
