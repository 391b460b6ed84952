#pragma once
// How much two share, and which of it tells most. A topic that few care about tells more than one
// that everybody has, something said more than something heard, and lately more than long ago:
//
//   score(u, v) = sum over the topics of both of idf * min(strength of u, of v) * fresh
//                 + 0.5 for each upper topic below which both care about something, but not the
//                 same
//   idf   = ln((N + 1) / (n + 1)) + 1 of N people of whom interests are known, n of them with it
//   fresh = 2^(-age / 3 years), of the one that was learned longer ago
//
// The score orders; it is shown to nobody.
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "firm/interest.hpp"

namespace kept {

double inverse_frequency(std::int64_t all, std::int64_t with_it);
/// The inverse frequency before smoothing: ln(N / n).
double plain_inverse_frequency(std::int64_t all, std::int64_t with_it);
/// Of a common neighbour with that many neighbours of its own: 1 / ln n (Adamic and Adar 2003), 0
/// for fewer than two. For the ways between people.
double adamic_adar(std::int64_t neighbours);
double strength_weight(InterestStrength strength);
double freshness(Micros age);

/// One topic that somebody cares about; its family is the upper topic, or itself.
struct HeldTopic {
  Id topic_id, family_id;
  InterestStrength strength = InterestStrength::stated;
  Instant learned_at;
};

struct SharedTopic {
  Id topic_id;
  double score = 0;
};
struct SharedInterests {
  std::vector<SharedTopic> topics;  // of both, most telling first
  double score = 0;
};

/// `inverse`: inverse_frequency of a topic.
SharedInterests shared_between(std::span<HeldTopic const> one, std::span<HeldTopic const> other,
                               std::function<double(Id)> const& inverse, Instant now);

}  // namespace kept
