// One question to begin a talk with, for each upper topic of the vocabulary.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Shared } from "~/api/types";

type Question = Shared["you_both"][number]["question"];

export const opening_questions: Record<Question, MessageDescriptor> = {
  other: msg`“How did you come to care about it?”`,
  ball_games: msg`“Have you played or seen a good match lately?”`,
  water_sports: msg`“Have you been on the water lately?”`,
  running_cycling: msg`“Which route do you like best?”`,
  fitness: msg`“What do you do to keep at it?”`,
  winter_sports: msg`“Where do you go when the snow comes?”`,
  martial_arts: msg`“How long have you trained?”`,
  following_sport: msg`“Who are you rooting for this season?”`,
  animals: msg`“How did you get your first one?”`,
  motors: msg`“Which one would you drive if you could choose freely?”`,
  outdoors: msg`“Where were you last out in nature?”`,
  plants: msg`“What grows best with you this year?”`,
  travel: msg`“Where would you most like to go back to?”`,
  food: msg`“What did you last make that turned out really well?”`,
  drinks: msg`“Which one would you serve a good friend?”`,
  home_style: msg`“What was your best find?”`,
  family: msg`“What do you like best to do together?”`,
  calm: msg`“When do you find the time for it?”`,
  making_music: msg`“What are you practising at the moment?”`,
  music: msg`“What have you been listening to lately?”`,
  stage: msg`“What did you last see that stayed with you?”`,
  art: msg`“Which artist do you come back to?”`,
  photo_film: msg`“Which picture or film do you remember best this year?”`,
  books: msg`“What are you reading just now?”`,
  games: msg`“Whom do you like to play against?”`,
  handicraft: msg`“What do you have on your hands at the moment?”`,
  building: msg`“What are you building or mending just now?”`,
  collecting: msg`“Which piece do you hold dearest?”`,
  technology: msg`“What have you tried lately that surprised you?”`,
  history: msg`“Which time would you like to visit for a day?”`,
  languages: msg`“Which language would you like to learn next?”`,
  science: msg`“What made you curious about it?”`,
  business: msg`“What have you learned from it this year?”`,
  community: msg`“What made you join?”`,
  green: msg`“Which change was easier than you thought?”`,
};
